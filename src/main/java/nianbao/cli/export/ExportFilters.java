package nianbao.cli.export;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nianbao.cli.command.AskedValues;
import nianbao.store.ReportStore;
import nianbao.store.queue.QueueFilter;
import nianbao.store.queue.QueueFilter.Order;
import nianbao.words.Messages;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which reports are wanted: those that all of this holds for. */
public final class ExportFilters {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--year", paramLabel = "YEAR", description = "Only reports on this year.")
    private Optional<Integer> year = Optional.empty();

    @Option(
            names = "--region",
            paramLabel = "DIVISION",
            description =
                    "Only reports of bodies that are surely in this division, by its code or its name: 51, 510802,"
                            + " 岚皋县.")
    private Optional<String> region = Optional.empty();

    @Option(names = "--issuer", paramLabel = "BODY", description = "Only reports of the body of this name.")
    private Optional<String> issuer = Optional.empty();

    @Option(names = "--verdict", paramLabel = "VERDICT", description = "Only reports with this verdict.")
    private Optional<String> verdict = Optional.empty();

    @Option(
            names = "--problem",
            paramLabel = "CODE",
            description = "Only reports with this problem, by its code (docs/errors.md).")
    private Optional<String> problem = Optional.empty();

    @Option(
            names = "--source",
            paramLabel = "NAME",
            description =
                    "Only reports whose file was brought by this: ingest, watch, or harvest: and a source's name.")
    private Optional<String> source = Optional.empty();

    /** @throws ParameterException where one of them is nothing that can be looked for */
    public QueueFilter filter(ReportStore store, Messages messages) {
        AskedValues asked = new AskedValues(spec.commandLine(), messages);
        QueueFilter filter = QueueFilter.ALL.in(Order.NAME);
        if (year.isPresent()) {
            filter = filter.ofYear(asked.year(year.get()));
        }
        if (region.isPresent()) {
            filter = filter.inRegion(asked.division(region.get()));
        }
        if (issuer.isPresent()) {
            filter = filter.by(asked.issuer(store, issuer.get()));
        }
        if (verdict.isPresent()) {
            filter = filter.ofVerdict(asked.verdict(verdict.get()));
        }
        if (problem.isPresent()) {
            filter = filter.withReason(asked.problem(problem.get()));
        }
        return source.isPresent() ? filter.from(asked.source(store, source.get())) : filter;
    }

    /** What was asked for, by the names of options. */
    public Map<String, String> told() {
        Map<String, String> told = new LinkedHashMap<>();
        year.ifPresent(wanted -> told.put("year", Integer.toString(wanted)));
        region.ifPresent(wanted -> told.put("region", wanted));
        issuer.ifPresent(wanted -> told.put("issuer", wanted));
        verdict.ifPresent(wanted -> told.put("verdict", wanted));
        problem.ifPresent(wanted -> told.put("problem", wanted));
        source.ifPresent(wanted -> told.put("source", wanted));
        return told;
    }
}
