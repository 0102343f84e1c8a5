package nianbao.examples;

import java.nio.file.Path;
import nianbao.api.ExtractionSettings;
import nianbao.api.Report;
import nianbao.api.Report.Figure;
import nianbao.api.ReportExtractor;

/** Prints whose report a file is, whether its figures can be used, and those that a person must look at. */
public final class PrintFigures {
    private PrintFigures() {}

    /** @param arguments paths of files */
    public static void main(String[] arguments) {
        try (ReportExtractor extractor = ReportExtractor.inThisProcess(ExtractionSettings.DEFAULT)) {
            for (String argument : arguments) {
                for (Report report : extractor.extract(Path.of(argument))) {
                    print(report);
                }
            }
        }
    }

    private static void print(Report report) {
        System.out.printf(
                "%s: %s, %s%n",
                report.source().name(),
                report.issuer().orElse("of nobody known"),
                report.verdict().id());
        report.figure("requests.new.total")
                .flatMap(Figure::value)
                .ifPresent(number -> System.out.printf("  new requests: %s%n", number.toPlainString()));
        for (Figure figure : report.figures()) {
            if (!figure.isCertain()) {
                System.out.printf(
                        "  look at %s on page %d%n",
                        figure.field(), figure.page().orElse(0));
            }
        }
    }
}
