package voorbeeld;

import koppelvlak.Antwoord;
import koppelvlak.Bewijs;
import koppelvlak.CriteriaAdvies;
import koppelvlak.OordeelAdvies;
import koppelvlak.TriageAdvies;

/** What is kept and can be done again. */
public enum Bewerking {
    /** Feiten against law and policy. Can be done again with any rules that were kept. */
    TOETS,
    /** An aanmelding to an advice. Can be done again with the library of that day. */
    TRIAGE,
    /** The oordeel of people on an advice. */
    OORDEEL;

    /** The receipt of an answer; {@code null} when the answer only says what stands in the way. */
    Bewijs bewijs(String antwoord) {
        Antwoord<?> gelezen = switch (this) {
            case TOETS -> CriteriaAdvies.fromJson(antwoord);
            case TRIAGE -> TriageAdvies.fromJson(antwoord);
            case OORDEEL -> OordeelAdvies.fromJson(antwoord);
        };
        var waarde = gelezen.waardeOfNiets();
        if (waarde instanceof CriteriaAdvies toets) {
            return toets.getBewijs();
        } else if (waarde instanceof TriageAdvies triage) {
            return triage.getBewijs();
        } else if (waarde instanceof OordeelAdvies oordeel) {
            return oordeel.getBewijs();
        }
        return null;
    }
}
