package voorbeeld;

import java.util.HashMap;
import koppelvlak.Antwoord;
import koppelvlak.CriteriaInvoer;
import koppelvlak.GegevenFeit;
import koppelvlak.Koppelvlak;
import koppelvlak.Toets;
import koppelvlak.Waarheid;

/** A version of the library with its rules: JSON in, JSON out. */
@FunctionalInterface
public interface Bibliotheek {
    String antwoord(Bewerking bewerking, String invoer);

    /** The library of this application, with the rules that came with it. */
    static Bibliotheek deze() {
        return (bewerking, invoer) -> switch (bewerking) {
            case TOETS -> toets(invoer, null);
            case TRIAGE -> Koppelvlak.adviseTriageJson(invoer);
            case OORDEEL -> Koppelvlak.checkOordeelJson(invoer);
        };
    }

    /** The library of this application, with rules that were kept. It can do a toets, and no more. */
    static Bibliotheek met(String regelset) {
        return (bewerking, invoer) -> {
            if (bewerking != Bewerking.TOETS) {
                throw new IllegalArgumentException("with other rules the library has a toets only");
            }
            return toets(invoer, regelset);
        };
    }

    private static String toets(String json, String regelset) {
        if (!(CriteriaInvoer.fromJson(json) instanceof Antwoord.Ok<CriteriaInvoer> ok)) {
            return Koppelvlak.checkCriteriaJson(json); // says what does not fit
        }
        var invoer = ok.getWaarde();
        var feiten = new HashMap<String, Waarheid>();
        for (GegevenFeit feit : invoer.getFeiten()) {
            feiten.put(feit.getFeit(), feit.getWaarde());
        }
        try (var toets = Toets.open(invoer.getPeildatum(), invoer.getProfiel(), invoer.getLezing(),
                invoer.getLeefgebiedenlijst(), null, regelset)) {
            return new Antwoord.Ok<>(toets.verklaar(feiten)).toJson();
        }
    }
}
