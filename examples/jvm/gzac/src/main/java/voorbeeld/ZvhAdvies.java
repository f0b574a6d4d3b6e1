package voorbeeld;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import koppelvlak.Antwoord;
import koppelvlak.Koppelvlak;
import koppelvlak.TriageAdvies;
import koppelvlak.TriageInvoer;
import org.operaton.bpm.engine.delegate.BpmnError;
import org.operaton.bpm.engine.delegate.DelegateExecution;
import org.operaton.bpm.engine.delegate.JavaDelegate;

/**
 * The advice for a case, as variables of its process. A bean: {@code ${zvhAdvies}} in the BPMN.
 *
 * <p>It decides nothing: after it comes a task for people. The aanmelding stays in the dossier, so that
 * the engine and its history hold no names. The advice has none either.
 */
public final class ZvhAdvies implements JavaDelegate {
    /** What is thrown when there is something in the aanmelding that cannot be read. */
    public static final String PAST_NIET = "aanmeldingPastNiet";

    private final Dossier dossier;
    private final String regio;

    public ZvhAdvies(Dossier dossier, String regio) {
        this.dossier = dossier;
        this.regio = regio;
    }

    @Override
    public void execute(DelegateExecution proces) {
        var gelezen = TriageInvoer.fromJson(dossier.aanmelding(proces.getProcessBusinessKey()));
        if (gelezen instanceof Antwoord.Ok<TriageInvoer> invoer
                && Koppelvlak.adviseTriage(invoer.getWaarde().withRegio(regio)) instanceof Antwoord.Ok<TriageAdvies> ok) {
            zet(proces, ok.getWaarde());
        } else {
            throw new BpmnError(PAST_NIET, "Er staat iets in de aanmelding dat niet past.");
        }
    }

    private static void zet(DelegateExecution proces, TriageAdvies advies) {
        var leidend = advies.getLeidend();
        var toets = advies.getToets();
        var ook = advies.getOok().stream()
                .map(stap -> stap.getUitkomst().getWoord())
                .collect(Collectors.joining(","));
        proces.setVariable("zvhVolledigheid", advies.getVolledigheid().getWoord());
        proces.setVariable("zvhUitkomst", leidend == null ? null : leidend.getUitkomst().getWoord());
        proces.setVariable("zvhOok", ook);
        proces.setVariable("zvhIndicatie", toets == null ? null : toets.getIndicatie().getWoord());
        // As bytes: a text variable ends at 4 000 characters.
        proces.setVariable("zvhAdvies", advies.toJson().getBytes(StandardCharsets.UTF_8));
        proces.setVariable("zvhBewijs", advies.getBewijs().toJson());
    }
}
