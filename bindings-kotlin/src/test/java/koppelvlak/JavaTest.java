package koppelvlak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** The library as Java sees it, with what Java allows and Kotlin does not. */
class JavaTest {
    private static final LocalDate DAG = LocalDate.of(2025, 6, 1);

    private static CriteriaInvoer casus() {
        return new CriteriaInvoer(DAG)
                .withFeiten(List.of(new GegevenFeit("problematiek-huisvesting", Waarheid.JA)));
    }

    private static List<String> codes(Antwoord<?> antwoord) {
        var fout = assertInstanceOf(Antwoord.Fout.class, antwoord);
        return fout.getFouten().stream().map(Fout::getCode).toList();
    }

    @Test
    void anAnswerIsARecord() {
        var antwoord = Koppelvlak.checkCriteria(casus());
        if (antwoord instanceof Antwoord.Ok<CriteriaAdvies> ok) {
            assertEquals(Indicatie.ONBEKEND, ok.getWaarde().getToets().getIndicatie());
            assertEquals(Koppelvlak.checkCriteriaJson(casus().toJson()), ok.toJson());
        } else {
            throw new AssertionError(antwoord.toString());
        }
    }

    @Test
    void aFindingIsAValue() {
        assertEquals(List.of("invoer-te-groot"), codes(Koppelvlak.checkCriteria(casus().withProfiel("x".repeat(2_000_000)))));
        assertEquals(List.of("profiel-onbekend"), codes(Koppelvlak.checkCriteria(casus().withProfiel("bestaat-niet"))));
        var buiten = new CriteriaInvoer(LocalDate.of(12345, 1, 1)).withFeiten(List.of());
        assertTrue(codes(Koppelvlak.checkCriteria(buiten)).contains("datum-ongeldig"));
        assertTrue(codes(CriteriaInvoer.fromJson("{}")).contains("peildatum-ontbreekt"));
        assertEquals(List.of("json-onleesbaar"), codes(CriteriaInvoer.fromJson("{")));
    }

    @Test
    void oneThatDoesNotFitLeavesTheRestOfAListAlone() {
        var antwoorden = Koppelvlak.checkCriteria(List.of(casus(), casus().withLezing("nee, nee"), casus()));
        assertEquals(Koppelvlak.checkCriteria(casus()), antwoorden.get(0));
        assertInstanceOf(Antwoord.Fout.class, antwoorden.get(1));
        assertEquals(antwoorden.get(0), antwoorden.get(2));
        assertEquals(List.of(), Koppelvlak.checkCriteria(List.<CriteriaInvoer>of()));
    }

    @Test
    void misuseThrows() {
        assertThrows(NullPointerException.class, () -> Koppelvlak.checkCriteria((CriteriaInvoer) null));
        assertThrows(NullPointerException.class, () -> Koppelvlak.checkCriteriaJson((String) null));
        assertThrows(NullPointerException.class, () -> new GegevenFeit(null, Waarheid.JA));
        var metNiets = Collections.<CriteriaInvoer>singletonList(null);
        assertThrows(NullPointerException.class, () -> Koppelvlak.checkCriteria(metNiets));
        List<String> teksten = Arrays.asList("{}", null);
        assertThrows(NullPointerException.class, () -> Koppelvlak.checkCriteriaJson(teksten));
        var half = casus().withProfiel("\ud83d");
        assertThrows(IllegalArgumentException.class, () -> Koppelvlak.checkCriteria(half));
        assertThrows(IllegalArgumentException.class, () -> Koppelvlak.checkCriteriaJson("\ud83d"));
        assertThrows(IllegalArgumentException.class, () -> CriteriaAdvies.fromJson("{}"));
    }

    @Test
    void whatCanSayWhoSomebodyIsStaysOutOfLogs() {
        var betrokkene = new Betrokkene().withBsn("999990019").withGeboortedatum("1990-01-02");
        assertFalse(betrokkene.toString().contains("99999"));
        assertFalse(betrokkene.toString().contains("1990"));
        assertTrue(betrokkene.toJson().contains("\"999990019\""));
    }

    @Test
    void listsOfAnAnswerNeverChange() {
        var fout = (Antwoord.Fout) Koppelvlak.checkCriteria(new CriteriaInvoer(DAG));
        assertThrows(UnsupportedOperationException.class, () -> fout.getFouten().remove(0));
    }

    private record Dossier(String zaak, CriteriaInvoer invoer, CriteriaAdvies advies) {}

    @Test
    void aRecordOfTheirsHoldsOurs() throws Exception {
        var jackson = new ObjectMapper().registerModule(new KoppelvlakModule());
        var advies = Koppelvlak.checkCriteria(casus()).waardeOfNiets();
        var dossier = new Dossier("Z-1", casus(), advies);
        var json = jackson.writeValueAsString(dossier);
        assertEquals("{\"zaak\":\"Z-1\",\"invoer\":" + casus().toJson() + ",\"advies\":" + advies.toJson() + "}", json);
        assertEquals(dossier, jackson.readValue(json, Dossier.class));
    }

    @Test
    void threadsNeedNoLock() throws Exception {
        var verwacht = Koppelvlak.checkCriteria(casus());
        var verzoeken = new ArrayList<Callable<Boolean>>();
        for (int thread = 0; thread < 8; thread++) {
            verzoeken.add(() -> {
                boolean gelijk = true;
                for (int keer = 0; keer < 500; keer++) {
                    gelijk &= Koppelvlak.checkCriteria(casus()).equals(verwacht);
                }
                return gelijk;
            });
        }
        var threads = Executors.newFixedThreadPool(8);
        try {
            for (var klaar : threads.invokeAll(verzoeken)) {
                assertTrue(klaar.get());
            }
        } finally {
            threads.shutdown();
        }
    }
}
