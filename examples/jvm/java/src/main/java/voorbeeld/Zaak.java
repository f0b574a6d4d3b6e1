package voorbeeld;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import koppelvlak.Aanmelderrol;
import koppelvlak.Adviesbewijs;
import koppelvlak.Afsluiting;
import koppelvlak.Antwoord;
import koppelvlak.Eigenschappen;
import koppelvlak.GegevenAdvies;
import koppelvlak.GegevenCriterium;
import koppelvlak.Koppelvlak;
import koppelvlak.Ontvangst;
import koppelvlak.Oordeel;
import koppelvlak.OordeelSoort;
import koppelvlak.Organisatie;
import koppelvlak.Resultaattypen;
import koppelvlak.Roltypen;
import koppelvlak.StapAdvies;
import koppelvlak.Statustypen;
import koppelvlak.TriageAdvies;
import koppelvlak.TriageInvoer;
import koppelvlak.Waarde;
import koppelvlak.Waarheid;
import koppelvlak.Zaakcatalogus;
import koppelvlak.Zaakgegevens;
import koppelvlak.ZgwBundel;
import koppelvlak.ZgwInvoer;
import koppelvlak.ZgwProfiel;

/** From an aanmelding, its advice and what people judged, to bodies for the ZGW APIs. Posting them is up to you. */
public final class Zaak {
    private static final PrintStream UIT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private Zaak() {}

    public static void main(String[] bestanden) throws IOException {
        var tekst = Files.readString(Path.of(bestanden[0]));
        var casus = waarde(TriageInvoer.fromJson(tekst)).withRegio("zaanstreek-waterland");
        var advies = waarde(Koppelvlak.adviseTriage(casus));

        var vandaag = casus.getPeildatum();
        // First the Zaak by itself: only the register knows where it will be.
        var zaak = new Zaakgegevens()
                .withBronorganisatie("999990342")
                .withVerantwoordelijkeOrganisatie("999990342")
                .withStartdatum(vandaag);
        var nieuw = new ZgwInvoer(vandaag, ZgwProfiel.VNG_ZAKEN_1_7_0, zaak).withCatalogus(catalogus());
        stuur(bundel(nieuw));

        // Then what hangs on it. The result comes from people, never from the advice.
        var url = "https://zaken.voorbeeld.example/zaken/api/v1/zaken/7f0c1e2a-11aa-4bcd-8e22-0123456789ab";
        var aanmelding = casus.getAanmelding();
        stuur(bundel(nieuw.withZaak(new Zaakgegevens().withUrl(url))
                .withOntvangst(new Ontvangst().withTijdstip(vandaag + "T09:00:00+02:00"))
                .withAanmelder(new Aanmelderrol().withGegevens(aanmelding.getAanmelder()))
                .withBetrokkenen(aanmelding.getBetrokkenen())
                .withAdvies(gegeven(advies))
                .withAdviesbewijs(bewijs(advies))
                .withOordeel(oordeel(advies))
                .withAfsluiting(new Afsluiting().withTijdstip(vandaag + "T16:00:00+02:00"))));
    }

    private static GegevenAdvies gegeven(TriageAdvies advies) {
        var ook = advies.getOok().stream().map(StapAdvies::getUitkomst).toList();
        return new GegevenAdvies(advies.getLeidend().getUitkomst(), ook, advies.getBewijs().getPeildatum());
    }

    /** What of the advice is kept with the Zaak. The advice itself is kept elsewhere, under a name of its own. */
    private static Adviesbewijs bewijs(TriageAdvies advies) {
        var toets = advies.getToets();
        var criteria = Stream.of(toets.getWet(), toets.getBeleid())
                .flatMap(profiel -> profiel.getCriteria().stream())
                .map(criterium -> new GegevenCriterium()
                        .withCriterium(criterium.getCriterium())
                        .withUitkomst(criterium.getUitkomst()))
                .toList();
        return new Adviesbewijs()
                .withId("advies-2025-a17")
                .withRegelsetVersie(advies.getBewijs().getRegelsetVersie())
                .withCriteria(criteria);
    }

    /** What a form asks of the procesregisseur. Here she follows the advice; she may also not, and say why. */
    private static Oordeel oordeel(TriageAdvies advies) {
        return new Oordeel()
                .withOrganisatie(Organisatie.BURGEMEESTER)
                .withRol("procesregisseur")
                .withDatum(advies.getBewijs().getPeildatum())
                .withSoort(OordeelSoort.FORMEEL)
                .withUitkomst(advies.getLeidend().getUitkomst())
                .withBevestigd(Waarheid.JA);
    }

    /** Where the types are that `describeZaaktype` says a functional administrator makes first. */
    private static Zaakcatalogus catalogus() {
        var hier = "https://catalogi.voorbeeld.example/catalogi/api/v1/";
        return new Zaakcatalogus()
                .withZaaktype(hier + "zaaktypen/1")
                .withStatustypen(new Statustypen(hier + "statustypen/1", hier + "statustypen/2"))
                .withResultaattypen(new Resultaattypen(
                        hier + "resultaattypen/1", hier + "resultaattypen/2", hier + "resultaattypen/3"))
                .withRoltypen(new Roltypen(hier + "roltypen/1", hier + "roltypen/2"))
                .withEigenschappen(new Eigenschappen(
                        hier + "eigenschappen/1", hier + "eigenschappen/2",
                        hier + "eigenschappen/3", hier + "eigenschappen/4"));
    }

    /** Whole, or absent with the findings that say why: nothing is cut off to make it fit. */
    private static ZgwBundel bundel(ZgwInvoer invoer) {
        var antwoord = waarde(Koppelvlak.exportZgw(invoer));
        antwoord.getBevindingen().forEach(fout -> UIT.printf("- %s (%s): %s%n", fout.getNaam(), fout.getZgwCode(), fout.getTekst()));
        if (antwoord.getBundel() == null) {
            throw new IllegalStateException("see what stands in the way");
        }
        return antwoord.getBundel();
    }

    private static void stuur(ZgwBundel bundel) {
        stuur("/zaken", bundel.getZaak());
        stuur("/statussen", bundel.getStatus());
        bundel.getRollen().forEach(rol -> stuur("/rollen", rol));
        bundel.getZaakeigenschappen().forEach(eigenschap -> stuur("/zaken/{uuid}/zaakeigenschappen", eigenschap));
        stuur("/resultaten", bundel.getResultaat());
        stuur("/statussen", bundel.getEindstatus());
    }

    private static void stuur(String waarheen, Waarde lichaam) {
        if (lichaam != null) {
            UIT.printf("POST %s%n%s%n", waarheen, lichaam.toJson());
        }
    }

    private static <T extends Waarde> T waarde(Antwoord<T> antwoord) {
        if (antwoord instanceof Antwoord.Ok<T> ok) {
            return ok.getWaarde();
        }
        throw new IllegalStateException("this casus does not fit; Voorbeeld shows what to do then");
    }
}
