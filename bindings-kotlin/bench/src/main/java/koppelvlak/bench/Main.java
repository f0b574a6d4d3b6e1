package koppelvlak.bench;

import java.util.List;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs everything and prints it beside the bars. On a busy machine only the best second says something. */
public final class Main {
    private record Line(String method, String about, Double bar) {}

    private static final List<Line> LINES = List.of(
            new Line("wExplainedAlone", "W, explained, one call", 60.0),
            new Line("wExplainedInAList", "W, explained, each of a list of 1,000", 12.0),
            new Line("wOutcomeAlone", "W, outcome, one call", null),
            new Line("wOutcomeInAList", "W, outcome, each of a list of 1,000", null),
            new Line("casusAlone", "a whole casus, checkCriteria, one call", null),
            new Line("casusInAList", "a whole casus, checkCriteria, each of a list of 1,000", null),
            new Line("casusJsonAlone", "a whole casus, JSON to JSON, one call", null),
            new Line("casusJsonInAList", "a whole casus, JSON to JSON, each of a list of 1,000", null),
            new Line("nothing", "a call with nothing in it", null));

    private Main() {}

    public static void main(String[] args) throws RunnerException {
        var results = new Runner(new OptionsBuilder().include(Calls.class.getName()).build()).run();
        System.out.printf("%n%-55s %8s %8s %8s%n", "µs for one answer", "mean", "best", "bar");
        for (var line : LINES) {
            results.stream()
                    .filter(result -> result.getParams().getBenchmark().endsWith("." + line.method))
                    .forEach(result -> print(line, result));
        }
    }

    private static void print(Line line, RunResult result) {
        var time = result.getPrimaryResult().getStatistics();
        var bar = line.bar == null ? "" : (time.getMin() <= line.bar ? "≤ " : "> ") + line.bar;
        System.out.printf("%-55s %8.2f %8.2f %8s%n", line.about, time.getMean(), time.getMin(), bar);
    }
}
