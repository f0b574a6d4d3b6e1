package koppelvlak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Many calls on many threads, in a small heap that is all in memory from the start (see pom.xml). */
class GeheugenTest {
    private static final LocalDate DAG = LocalDate.of(2025, 6, 1);
    private static final int THREADS = 8;
    private static final int KEER = 100_000;
    private static final int OPWARMEN = 20_000;

    /** 800,000 results of which none is given back take more than twice this. */
    private static final long RUIMTE_KB = 48 * 1024;

    @Test
    void eightThreadsTimesAHundredThousandCallsTakeNoMemory() throws Exception {
        try (var toets = Toets.open(DAG)) {
            var casus = Map.of(toets.getFeiten().get(0), Waarheid.JA);
            var verwacht = new Verwacht(toets, casus);
            samen(verwacht, OPWARMEN);
            long eerst = resident();
            samen(verwacht, KEER);
            assumeTrue(eerst > 0, "skipped: this system has no /proc/self/status");
            long groei = resident() - eerst;
            System.out.printf("%d threads x %,d calls: %,d kB more in memory%n", THREADS, KEER, groei);
            assertTrue(groei < RUIMTE_KB, groei + " kB more");
        }
    }

    /** Each thread calls by each door in turn. */
    private static void samen(Verwacht verwacht, int keer) throws Exception {
        var threads = Executors.newFixedThreadPool(THREADS);
        try {
            var werk = new ArrayList<Callable<Integer>>();
            for (int thread = 0; thread < THREADS; thread++) {
                werk.add(() -> {
                    int goed = 0;
                    for (int call = 0; call < keer; call++) {
                        goed += verwacht.klopt(call) ? 1 : 0;
                    }
                    return goed;
                });
            }
            for (var klaar : threads.invokeAll(werk)) {
                assertEquals(keer, klaar.get());
            }
        } finally {
            threads.shutdown();
        }
    }

    /** What each door gives to a small question. */
    private static final class Verwacht {
        private static final BewaarInvoer VRAAG = new BewaarInvoer(DAG);
        private static final String JSON = "{}";
        private final Toets toets;
        private final Map<String, Waarheid> casus;
        private final Toetsuitkomst uitkomst;
        private final Antwoord<BewaarAntwoord> antwoord = Koppelvlak.computeBewaartermijn(VRAAG);
        private final String tekst = Koppelvlak.computeBewaartermijnJson(JSON);

        Verwacht(Toets toets, Map<String, Waarheid> casus) {
            this.toets = toets;
            this.casus = casus;
            this.uitkomst = toets.uitkomst(casus);
        }

        boolean klopt(int call) {
            return switch (call % 4) {
                case 0 -> toets.uitkomst(casus).equals(uitkomst);
                case 1 -> Koppelvlak.computeBewaartermijn(VRAAG).equals(antwoord);
                case 2 -> Koppelvlak.computeBewaartermijnJson(JSON).equals(tekst);
                default -> Koppelvlak.computeBewaartermijn(List.of(VRAAG, VRAAG)).get(1).equals(antwoord);
            };
        }
    }

    /** What of this process is in memory, in kB; 0: this system does not say so. */
    private static long resident() throws IOException {
        var status = Path.of("/proc/self/status");
        if (!Files.isReadable(status)) {
            return 0;
        }
        try (var lines = Files.lines(status)) {
            var line = lines.filter(one -> one.startsWith("VmRSS:")).findFirst().orElseThrow();
            return Long.parseLong(line.replaceAll("\\D", ""));
        }
    }
}
