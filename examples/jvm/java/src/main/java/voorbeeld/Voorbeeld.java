package voorbeeld;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import koppelvlak.Antwoord;
import koppelvlak.CriteriaInvoer;
import koppelvlak.Fout;
import koppelvlak.GegevenFeit;
import koppelvlak.Koppelvlak;
import koppelvlak.ProfielToets;
import koppelvlak.StapAdvies;
import koppelvlak.Toets;
import koppelvlak.Toetsuitkomst;
import koppelvlak.TriageAdvies;
import koppelvlak.TriageInvoer;
import koppelvlak.Validatie;
import koppelvlak.Waarheid;

/** An aanmelding goes in; findings, criteria and an advice for Zaanstreek-Waterland come out. */
public final class Voorbeeld {
    private static final PrintStream UIT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private Voorbeeld() {}

    public static void main(String[] bestanden) throws IOException, InterruptedException, ExecutionException {
        var tekst = Files.readString(Path.of(bestanden[0]));

        compleet(tekst);

        // What is wrong with an input is a value, never an exception.
        var gelezen = TriageInvoer.fromJson(tekst);
        if (gelezen instanceof Antwoord.Ok<TriageInvoer> invoer) {
            vertel(Koppelvlak.adviseTriage(invoer.getWaarde().withRegio("zaanstreek-waterland")));
        } else {
            UIT.println("Er staat iets in dat niet past. Herstel dat eerst; daarna volgt een advies.");
        }
        lijst();
        threads(tekst);
    }

    /** On JSON, what cannot be read and what is missing come back together. */
    private static void compleet(String tekst) {
        kop("Is de aanmelding compleet?");
        var antwoord = Validatie.fromJson(Koppelvlak.validateAanmeldingJson(tekst));
        if (antwoord instanceof Antwoord.Ok<Validatie> ok) {
            UIT.println(ok.getWaarde().getVolledigheid().getWoord());
            bevindingen(ok.getWaarde().getBevindingen());
        } else if (antwoord instanceof Antwoord.Fout fout) {
            bevindingen(fout.getFouten());
        }
    }

    private static void vertel(Antwoord<TriageAdvies> antwoord) {
        if (antwoord instanceof Antwoord.Ok<TriageAdvies> ok) {
            criteria(ok.getWaarde());
            advies(ok.getWaarde());
        } else if (antwoord instanceof Antwoord.Fout fout) {
            bevindingen(fout.getFouten());
        }
    }

    /** A finding has a place, a stable code and a text for people. It never repeats what was typed. */
    private static void bevindingen(List<Fout> fouten) {
        for (Fout fout : fouten) {
            UIT.printf("- %s (%s): %s%n", fout.getNaam(), fout.getErnst().getWoord(), fout.getTekst());
        }
    }

    private static void criteria(TriageAdvies advies) {
        var toets = advies.getToets();
        if (toets == null) {
            return; // with some kinds of request nobody needs to know
        }
        kop("Voldoet de casus aan wet en beleid?");
        UIT.println(toets.getTekst());
        for (ProfielToets profiel : List.of(toets.getWet(), toets.getBeleid())) {
            UIT.printf("%n%s: %s%n", profiel.getTitel(), profiel.getUitkomst().getWoord());
            for (var criterium : profiel.getCriteria()) {
                UIT.printf("  %s: %s%n", criterium.getTitel(), criterium.getUitkomst().getWoord());
            }
            // Unknown is an answer. These are the questions that make the difference.
            profiel.getVragen().forEach(vraag -> UIT.printf("  vraag: %s%n", vraag.getVraag()));
        }
        UIT.printf("%nWaar de regels staan:%n");
        toets.getRegels().forEach(regel -> {
            var bron = regel.getVindplaatsen().get(0);
            UIT.printf("  %s: %s, %s%n", regel.getTitel(), bron.getBron(), bron.getPlaats());
        });
    }

    private static void advies(TriageAdvies advies) {
        kop("Wat is het advies?");
        if (advies.getLeidend() != null) {
            stap(advies.getLeidend());
        }
        for (StapAdvies ook : advies.getOok()) {
            UIT.printf("%nOok geldt:%n");
            stap(ook);
        }
        var bewijs = advies.getBewijs();
        UIT.printf("%n%s%n", advies.getLetOp());
        UIT.printf("Gemaakt met regelset %s op %s.%n", bewijs.getRegelsetVersie(), bewijs.getPeildatum());
    }

    private static void stap(StapAdvies stap) {
        var naam = stap.getInRegio() == null ? stap.getTitel() : stap.getInRegio().getNaam();
        UIT.printf("%s%n%s%n%nWaarom:%n", naam, stap.getTekst());
        stap.getUitleg().forEach(regel -> UIT.println("  " + regel));
        for (var bron : stap.getVindplaatsen()) {
            UIT.printf("Bron: %s, %s (%s)%n", bron.getBron(), bron.getPlaats(), bron.getZekerheid().getWoord());
        }
    }

    /** A list crosses the border once. One that does not fit leaves the rest alone. */
    private static void lijst() {
        kop("Een lijst in één keer");
        var dag = LocalDate.of(2025, 9, 15);
        var leeg = new CriteriaInvoer(dag).withFeiten(List.of());
        var gebied = leeg.withFeiten(List.of(
                new GegevenFeit("gebied-ernstig", Waarheid.JA),
                new GegevenFeit("gebied-lokaal", Waarheid.JA)));
        var antwoorden = Koppelvlak.checkCriteria(List.of(leeg, gebied, gebied.withProfiel("bestaat-niet")));
        for (var antwoord : antwoorden) {
            var waarde = antwoord.waardeOfNiets();
            UIT.println(waarde == null ? "past niet in de invoer" : waarde.getToets().getTekst());
        }
    }

    /** Nothing is kept between calls, and records never change: threads need no lock. */
    private static void threads(String tekst) throws InterruptedException, ExecutionException {
        kop("Acht threads, één toets");
        var threads = Executors.newFixedThreadPool(8);
        try (var toets = Toets.open(LocalDate.of(2025, 9, 15))) {
            var gebied = Map.of("gebied-ernstig", Waarheid.JA);
            var werk = Collections.nCopies(800, (Callable<Toetsuitkomst>) () -> toets.uitkomst(gebied));
            var uitkomsten = new HashSet<Toetsuitkomst>();
            for (var klaar : threads.invokeAll(werk)) {
                uitkomsten.add(klaar.get());
            }
            UIT.printf("%d keer gevraagd, %d uitkomst%n", werk.size(), uitkomsten.size());
            // JSON in, JSON out: the same bytes as in every other language.
            var json = threads.submit(() -> Koppelvlak.validateAanmeldingJson(tekst)).get();
            UIT.println(json.startsWith("{\"status\":\"ok\"") ? "en hetzelfde als JSON" : "deze aanmelding past niet");
        } finally {
            threads.shutdown();
        }
    }

    private static void kop(String tekst) {
        UIT.printf("%n== %s%n", tekst);
    }
}
