package koppelvlak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What a caller can do wrong from Java: a finding or a clear error, and the JVM stays. */
class SlechteInvoerTest {
    private static final LocalDate DAG = LocalDate.of(2025, 6, 1);

    private static List<String> codes(Antwoord<?> antwoord) {
        var fout = assertInstanceOf(Antwoord.Fout.class, antwoord);
        return fout.getFouten().stream().map(Fout::getCode).toList();
    }

    private static Aanmelding met(Betrokkene betrokkene) {
        return new Aanmelding().withBetrokkenen(List.of(betrokkene));
    }

    /** Every operation on JSON says what is wrong with it, whatever it is. */
    @TestFactory
    Stream<DynamicTest> everyOperationRefusesWhatIsNoInput() {
        var groot = "{\"aanleiding\":\"" + "x".repeat(20_000_000) + "\"}";
        var slecht = new HashMap<String, String>();
        slecht.put("", "json-onleesbaar");
        slecht.put("\0", "json-onleesbaar");
        slecht.put("null", null);
        slecht.put("[".repeat(100_000), "json-onleesbaar");
        slecht.put("{\"a\":".repeat(100_000), "json-onleesbaar");
        slecht.put("[".repeat(100_000) + "]".repeat(100_000), "json-onleesbaar");
        slecht.put(groot, "invoer-te-groot");
        return deuren().stream().map(deur -> DynamicTest.dynamicTest(deur.naam, () -> slecht.forEach((json, code) -> {
            var antwoord = deur.json.apply(json);
            assertTrue(antwoord.startsWith("{\"status\":\"fout\""), antwoord);
            assertTrue(code == null || antwoord.contains('"' + code + '"'), antwoord);
            assertTrue(antwoord.length() < 5_000, "what was given is not repeated");
        })));
    }

    private record Jsondeur(String naam, UnaryOperator<String> json) {}

    /** Every operation on JSON, by what the class has: a new one is tested too. */
    private static List<Jsondeur> deuren() {
        return Arrays.stream(Koppelvlak.class.getMethods())
                .filter(deur -> deur.getName().endsWith("Json") && deur.getReturnType() == String.class)
                .map(deur -> new Jsondeur(deur.getName(), json -> (String) call(deur, json)))
                .toList();
    }

    private static Object call(Method deur, String json) {
        try {
            return deur.invoke(null, json);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(deur.getName(), e);
        }
    }

    @Test
    void thoseAreAllOperations() {
        assertEquals(koppelvlak.brug.Koppelvlak_kotlinKt.operations().size(), deuren().size());
    }

    @Test
    void aTextOfFiveMillionLettersIsTooMuch() {
        var aanmelding = new Aanmelding().withAanleiding("é".repeat(5_000_000));
        assertEquals(List.of("invoer-te-groot"), codes(Koppelvlak.validateAanmelding(new ValidatieInvoer(DAG, aanmelding))));
        var naam = new GegevenFeit("f".repeat(5_000_000), Waarheid.JA);
        assertEquals(List.of("invoer-te-groot"), codes(Koppelvlak.checkCriteria(new CriteriaInvoer(DAG).withFeiten(List.of(naam)))));
        assertThrows(IllegalArgumentException.class, () -> Toets.open(DAG, "p".repeat(5_000_000)));
        assertThrows(IllegalArgumentException.class, () -> Toets.open(DAG, null, null, null, null, "[".repeat(5_000_000)));
    }

    @Test
    void aDayThatTheLibraryDoesNotHaveIsAFinding() {
        var dagen = List.of(LocalDate.MIN, LocalDate.MAX, LocalDate.of(10_000, 1, 1), LocalDate.of(0, 12, 31), LocalDate.of(-1, 1, 1));
        for (var dag : dagen) {
            assertTrue(codes(Koppelvlak.checkCriteria(new CriteriaInvoer(dag).withFeiten(List.of()))).contains("datum-ongeldig"), dag.toString());
            var aanmelding = new Aanmelding().withDatumAanmelding(dag);
            var advies = Koppelvlak.validateAanmelding(new ValidatieInvoer(DAG, aanmelding)).waardeOfNiets();
            assertTrue(advies.toJson().contains("datum-ongeldig"), dag.toString());
            assertThrows(IllegalArgumentException.class, () -> Toets.open(dag));
        }
        for (var tekst : List.of("2025-02-30", "30-02-2025", "", "vandaag")) {
            var betrokkene = new Betrokkene().withGeboortedatum(tekst);
            var antwoord = Koppelvlak.validateAanmelding(new ValidatieInvoer(DAG, met(betrokkene)));
            assertTrue(antwoord.toJson().contains("geboortedatum"), tekst);
        }
    }

    @Test
    void halfOfAPairIsMisuseWhereverItStands() {
        for (var half : List.of("\ud83d", "\ude00", "a\ud83d", "\ude00\ud83d", "\ud83d\ud83d\ude00", "?\ud83d")) {
            var aanmelding = new ValidatieInvoer(DAG, new Aanmelding().withAanleiding(half));
            assertThrows(IllegalArgumentException.class, () -> Koppelvlak.validateAanmelding(aanmelding));
            assertThrows(IllegalArgumentException.class, () -> Koppelvlak.validateAanmelding(List.of(aanmelding)));
            assertThrows(IllegalArgumentException.class, aanmelding::toJson);
            assertThrows(IllegalArgumentException.class, () -> Koppelvlak.validateAanmeldingJson(half));
            assertThrows(IllegalArgumentException.class, () -> Koppelvlak.validateAanmeldingJson(List.of("{}", half)));
            assertThrows(IllegalArgumentException.class, () -> ValidatieInvoer.fromJson(half));
            assertThrows(IllegalArgumentException.class, () -> Toets.open(DAG, half));
        }
        var heel = new ValidatieInvoer(DAG, new Aanmelding().withAanleiding("? \ud83d\ude00 \0 \u007f \u2028 é"));
        assertEquals(heel, ValidatieInvoer.fromJson(heel.toJson()).waardeOfNiets());
    }

    @Test
    void nullIsMisuseWherePlainJavaLetsItThrough() {
        assertThrows(NullPointerException.class, () -> new CriteriaInvoer(null));
        assertThrows(NullPointerException.class, () -> new ValidatieInvoer(DAG, null));
        assertThrows(NullPointerException.class, () -> new Aanmelding().withBetrokkenen(null));
        assertThrows(NullPointerException.class, () -> new Aanmelding().withBetrokkenen(Arrays.asList(new Betrokkene(), null)));
        assertThrows(NullPointerException.class, () -> Koppelvlak.checkCriteria((List<CriteriaInvoer>) null));
        assertThrows(NullPointerException.class, () -> Koppelvlak.checkCriteriaJson((List<String>) null));
        assertThrows(NullPointerException.class, () -> Koppelvlak.checkCriteriaJson(Collections.singletonList(null)));
        assertThrows(NullPointerException.class, () -> CriteriaInvoer.fromJson(null));
        assertThrows(NullPointerException.class, () -> CriteriaAdvies.fromJson(null));
        assertThrows(NullPointerException.class, () -> Toets.open(null));
        try (var toets = Toets.open(DAG)) {
            var feit = toets.getFeiten().get(0);
            assertThrows(NullPointerException.class, () -> toets.uitkomst((Map<String, Waarheid>) null));
            assertThrows(NullPointerException.class, () -> toets.uitkomst(Collections.singletonList(null)));
            assertThrows(NullPointerException.class, () -> toets.uitkomst(Collections.singletonMap(feit, null)));
            assertThrows(IllegalArgumentException.class, () -> toets.uitkomst(Collections.singletonMap(null, Waarheid.JA)));
        }
    }

    @Test
    void whatIsNestedTooDeeplyIsTold() {
        for (int diep : List.of(200, 100_000)) {
            Sjabloon sjabloon = new SjabloonAlle(List.of());
            for (int keer = 0; keer < diep; keer++) {
                sjabloon = new SjabloonAlle(List.of(sjabloon));
            }
            var laag = (Waarde) sjabloon;
            if (diep == 200) {
                assertTrue(laag.toJson().length() > 200);
            } else {
                assertThrows(IllegalArgumentException.class, laag::toJson);
            }
        }
    }

    @Test
    void anEmptyListGivesAnEmptyList() {
        assertEquals(List.of(), Koppelvlak.checkCriteria(List.<CriteriaInvoer>of()));
        assertEquals(List.of(), Koppelvlak.checkCriteriaJson(List.<String>of()));
        try (var toets = Toets.open(DAG)) {
            assertEquals(List.of(), toets.uitkomst(List.of()));
            assertEquals(List.of(), toets.verklaar(List.of()));
        }
    }

    /** Also what does not fit in one crossing comes back in order. */
    @Test
    void aListOfAHundredThousand() {
        int veel = 100_000;
        var een = new BewaarInvoer(DAG);
        var ander = new BewaarInvoer(LocalDate.of(12_345, 1, 1));
        var lijst = new ArrayList<>(Collections.nCopies(veel, een));
        lijst.set(veel - 1, ander);
        lijst.set(1_000, ander);
        var antwoorden = Koppelvlak.computeBewaartermijn(lijst);
        var verwacht = new ArrayList<>(Collections.nCopies(veel, Koppelvlak.computeBewaartermijn(een)));
        verwacht.set(veel - 1, Koppelvlak.computeBewaartermijn(ander));
        verwacht.set(1_000, Koppelvlak.computeBewaartermijn(ander));
        assertEquals(verwacht, antwoorden);
        try (var toets = Toets.open(DAG)) {
            var casus = Map.of(toets.getFeiten().get(0), Waarheid.JA);
            var casussen = new ArrayList<>(Collections.nCopies(veel, Map.<String, Waarheid>of()));
            casussen.set(veel - 1, casus);
            var uitkomsten = toets.uitkomst(casussen);
            assertEquals(veel, uitkomsten.size());
            assertEquals(toets.uitkomst(casus), uitkomsten.get(veel - 1));
        }
    }

    @Test
    void manyLargeTextsInOneList() {
        var groot = " ".repeat(900_000) + "{}";
        var antwoorden = Koppelvlak.computeBewaartermijnJson(Collections.nCopies(50, groot));
        assertEquals(Collections.nCopies(50, Koppelvlak.computeBewaartermijnJson("{}")), antwoorden);
    }

    @Test
    void aToetsThatIsClosedDuringCallsSaysSo() throws Exception {
        for (int keer = 0; keer < 20; keer++) {
            var toets = Toets.open(DAG);
            var casus = Map.of(toets.getFeiten().get(0), Waarheid.JA);
            var verwacht = toets.uitkomst(casus);
            var begonnen = new CountDownLatch(4);
            var threads = Executors.newFixedThreadPool(4);
            try {
                var werk = new ArrayList<Future<?>>();
                for (int thread = 0; thread < 4; thread++) {
                    werk.add(threads.submit(() -> {
                        begonnen.countDown();
                        while (true) {
                            assertEquals(verwacht, toets.uitkomst(casus));
                        }
                    }));
                }
                begonnen.await();
                toets.close();
                for (var een : werk) {
                    var gestopt = assertThrows(ExecutionException.class, een::get);
                    var waarom = assertInstanceOf(IllegalStateException.class, gestopt.getCause());
                    assertTrue(waarom.getMessage().contains("closed"), waarom.getMessage());
                }
            } finally {
                threads.shutdown();
            }
            toets.close();
        }
    }

    /** What somebody typed is in no message, also where it does not fit. */
    @Test
    void noMessageRepeatsWhatWasGiven() {
        var geheim = "999990019";
        var fouten = Koppelvlak.checkCriteria(new CriteriaInvoer(DAG).withProfiel(geheim).withFeiten(List.of(new GegevenFeit(geheim, Waarheid.JA))));
        assertFalse(fouten.toString().contains(geheim), fouten.toString());
        assertFalse(Koppelvlak.checkCriteriaJson("{\"" + geheim + "\":\"" + geheim + "\"").contains(geheim));
        var misbruik = List.<Runnable>of(
                () -> Toets.open(DAG, geheim),
                () -> Toets.open(DAG, null, null, null, null, geheim),
                () -> CriteriaAdvies.fromJson(geheim),
                () -> new CriteriaInvoer(DAG).withProfiel(geheim + "\ud83d").toJson(),
                () -> Koppelvlak.checkCriteriaJson(geheim + "\ud83d"),
                () -> {
                    try (var toets = Toets.open(DAG)) {
                        toets.uitkomst(Map.of(geheim, Waarheid.JA));
                    }
                });
        for (var een : misbruik) {
            var gegooid = assertThrows(IllegalArgumentException.class, een::run);
            for (Throwable oorzaak = gegooid; oorzaak != null; oorzaak = oorzaak.getCause()) {
                assertFalse(String.valueOf(oorzaak.getMessage()).contains(geheim), oorzaak.getMessage());
            }
        }
    }
}
