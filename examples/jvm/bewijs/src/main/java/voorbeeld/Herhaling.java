package voorbeeld;

import java.util.ArrayList;
import java.util.List;
import koppelvlak.Bewijs;
import koppelvlak.GebruikteRegio;

/**
 * What came of doing a case again.
 *
 * @param gelijk whether every byte is the same
 * @param verschillen why not, in plain Dutch
 */
public record Herhaling(boolean gelijk, List<String> verschillen) {
    static final Herhaling GEWIJZIGD = new Herhaling(false, List.of("Wat er is bewaard, is later gewijzigd."));

    static Herhaling van(Bewerking bewerking, String antwoordToen, String antwoordNu) {
        if (antwoordToen.equals(antwoordNu)) {
            return new Herhaling(true, List.of());
        }
        var toen = bewerking.bewijs(antwoordToen);
        var nu = bewerking.bewijs(antwoordNu);
        var verschillen = new ArrayList<String>();
        if (nu == null) {
            verschillen.add("De invoer van toen past nu niet meer.");
        } else {
            verschil(verschillen, "bibliotheek", bibliotheek(toen), bibliotheek(nu));
            verschil(verschillen, "regelset", regels(toen), regels(nu));
            verschil(verschillen, "regio", regio(toen.getRegio()), regio(nu.getRegio()));
        }
        if (verschillen.isEmpty()) {
            verschillen.add("De bibliotheek en de regels zijn gelijk, en toch is het antwoord anders. Zoek uit waarom.");
        }
        return new Herhaling(false, List.copyOf(verschillen));
    }

    private static void verschil(List<String> verschillen, String wat, String toen, String nu) {
        if (!toen.equals(nu)) {
            verschillen.add("Andere %s: toen %s, nu %s.".formatted(wat, toen, nu));
        }
    }

    private static String bibliotheek(Bewijs bewijs) {
        return bewijs.getBibliotheek() + " " + bewijs.getVersie();
    }

    private static String regels(Bewijs bewijs) {
        return bewijs.getRegelsetVersie() + " met vingerafdruk " + bewijs.getRegelsetVingerafdruk();
    }

    private static String regio(GebruikteRegio regio) {
        return regio == null ? "geen" : regio.getRegio() + " met vingerafdruk " + regio.getVingerafdruk();
    }
}
