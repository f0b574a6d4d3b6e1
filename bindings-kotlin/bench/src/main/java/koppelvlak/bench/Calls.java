package koppelvlak.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import koppelvlak.Antwoord;
import koppelvlak.CriteriaAdvies;
import koppelvlak.CriteriaInvoer;
import koppelvlak.Koppelvlak;
import koppelvlak.Toets;
import koppelvlak.Toetsuitkomst;
import koppelvlak.Waarheid;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Each way of calling, on W and on a whole casus. Time is for one answer, also in a list. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 2, jvmArgs = {"-Xmx1g", "--enable-native-access=ALL-UNNAMED"})
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 6, time = 1)
public class Calls {
    static final int MANY = 1_000;

    private Toets toets;
    private List<Map<String, Waarheid>> rows;
    private String json;
    private List<String> jsons;
    private CriteriaInvoer invoer;
    private List<CriteriaInvoer> invoeren;
    private int next;

    /** The rows of W as the benches of the core write them, and the first casus of the examples. */
    @Setup
    public void read() throws IOException {
        toets = Toets.open(
                LocalDate.of(2024, 6, 1), null, null, null, null, Files.readString(Path.of("benches/w.json")));
        try (var lines = Files.lines(Path.of("target/peers/data/open.feiten"))) {
            rows = lines.limit(MANY).map(this::row).toList();
        }
        json = Files.readString(Path.of("examples/casussen/01-overlast-purmerend.json"));
        jsons = Collections.nCopies(MANY, json);
        invoer = ((Antwoord.Ok<CriteriaInvoer>) CriteriaInvoer.fromJson(json)).getWaarde();
        invoeren = Collections.nCopies(MANY, invoer);
    }

    private Map<String, Waarheid> row(String signs) {
        var row = new HashMap<String, Waarheid>();
        for (int at = 0; at < signs.length(); at++) {
            var waarheid = switch (signs.charAt(at)) {
                case '1' -> Waarheid.JA;
                case '0' -> Waarheid.NEE;
                default -> Waarheid.ONBEKEND;
            };
            row.put(toets.getFeiten().get(at), waarheid);
        }
        return row;
    }

    private Map<String, Waarheid> one() {
        next = (next + 1) % MANY;
        return rows.get(next);
    }

    @Benchmark
    public CriteriaAdvies wExplainedAlone() {
        return toets.verklaar(one());
    }

    @Benchmark
    @OperationsPerInvocation(MANY)
    public List<CriteriaAdvies> wExplainedInAList() {
        return toets.verklaar(rows);
    }

    @Benchmark
    public Toetsuitkomst wOutcomeAlone() {
        return toets.uitkomst(one());
    }

    @Benchmark
    @OperationsPerInvocation(MANY)
    public List<Toetsuitkomst> wOutcomeInAList() {
        return toets.uitkomst(rows);
    }

    @Benchmark
    public Antwoord<CriteriaAdvies> casusAlone() {
        return Koppelvlak.checkCriteria(invoer);
    }

    @Benchmark
    @OperationsPerInvocation(MANY)
    public List<Antwoord<CriteriaAdvies>> casusInAList() {
        return Koppelvlak.checkCriteria(invoeren);
    }

    @Benchmark
    public String casusJsonAlone() {
        return Koppelvlak.checkCriteriaJson(json);
    }

    @Benchmark
    @OperationsPerInvocation(MANY)
    public List<String> casusJsonInAList() {
        return Koppelvlak.checkCriteriaJson(jsons);
    }

    /** A call that finds out at once that there is nothing to do: what crossing costs. */
    @Benchmark
    public String nothing() {
        return Koppelvlak.checkCriteriaJson("[");
    }
}
