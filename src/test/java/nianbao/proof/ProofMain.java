package nianbao.proof;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import nianbao.browser.PagePrinter;
import nianbao.degrade.ChanceScan;
import nianbao.detect.type.TypeDetector;
import nianbao.model.Extent;
import nianbao.model.ReportRecord;
import nianbao.model.SourceFile;
import nianbao.pipeline.Pipeline;
import nianbao.variants.MadeReport;

/**
 * Reads made reports until enough figures were read: {@code ProofMain FIGURES SEED CURVE.svg}. Prints a table in Markdown,
 * and on the standard error stream each error that nobody is told of with what makes the report again.
 */
public final class ProofMain {
    /** One report of so many is scanned: that takes a hundred times as long. */
    private static final int SCANNED = 50;

    private final Map<String, Proof> proofs = new LinkedHashMap<>();
    private final PagePrinter printer;

    private ProofMain(PagePrinter printer) {
        this.printer = printer;
        for (Kind kind : Kind.values()) {
            proofs.put(kind.title, new Proof());
        }
    }

    /** The kinds of files. */
    enum Kind {
        PDF("digital PDF (Chromium)", "application/pdf"),
        WORD("Word (.docx)", TypeDetector.DOCX),
        WEB("web page", TypeDetector.HTML),
        SCAN("scan (of the PDF, up to two faults)", "application/pdf");

        private final String title;
        private final String type;

        Kind(String title, String type) {
            this.title = title;
            this.type = type;
        }

        /** Of the {@code number}th report. */
        static Kind of(int number) {
            return number % SCANNED == SCANNED - 1 ? SCAN : values()[number % 3];
        }
    }

    /**
     * Measures.
     *
     * @throws IOException where a report cannot be made, or the curve not written
     */
    public static void main(String[] arguments) throws IOException {
        int figures = Integer.parseInt(arguments[0]);
        long seed = Long.parseLong(arguments[1]);
        try (PagePrinter printer = PagePrinter.start()) {
            ProofMain proof = new ProofMain(printer);
            proof.read(figures, seed);
            System.out.println(proof.table());
            Files.writeString(Path.of(arguments[2]), RiskCurve.svg(proof.proofs), StandardCharsets.UTF_8);
        }
    }

    private void read(int figures, long seed) throws IOException {
        int read = 0;
        try (Pipeline whole = new Pipeline(Locale.ENGLISH, Extent.WHOLE);
                Pipeline fast = new Pipeline(Locale.ENGLISH, Extent.FIGURES)) {
            for (int number = 0; read < figures; number++) {
                long own = seed * 1_000_003 + number;
                Kind kind = Kind.of(number);
                MadeReport made = MadeReport.of(own);
                SourceFile file = SourceFile.single("made", kind.type, bytes(kind, made, own));
                ReportRecord record = (kind == Kind.SCAN ? fast : whole).read(file);
                for (String error : proofs.get(kind.title).add(record, made)) {
                    System.err.println(kind + " " + own + " " + made
                            + (kind == Kind.SCAN ? " " + ChanceScan.recipe(own) : "") + ": " + error);
                }
                read += made.values().size();
                if (number % 100 == 0) {
                    System.err.println(number + " reports, " + read + " figures");
                }
            }
        }
    }

    private byte[] bytes(Kind kind, MadeReport made, long seed) throws IOException {
        return switch (kind) {
            case WEB -> made.html().getBytes(StandardCharsets.UTF_8);
            case WORD -> made.word();
            case PDF -> printer.pdf(made.html());
            case SCAN -> ChanceScan.of(printer.pdf(made.html()), seed);
        };
    }

    private String table() {
        StringBuilder table = new StringBuilder(
                "| files | reports | figures | certain | of these wrong | proven at 95 %: wrong in a million, at most"
                        + " | accepted as another's |\n|---|--:|--:|--:|--:|--:|--:|\n");
        Proof digital = new Proof();
        proofs.forEach((kind, proof) -> {
            table.append(row(kind, proof));
            if (!kind.equals(Kind.SCAN.title)) {
                digital.addAll(proof);
            }
        });
        return table.append(row("all that are digital", digital)).toString();
    }

    static String row(String kind, Proof proof) {
        int certain = proof.certain();
        return String.format(
                Locale.ROOT,
                "| %s | %d | %d | %.2f %% | %d | %.0f | %d |%n",
                kind,
                proof.reports(),
                proof.figures().size(),
                100.0 * certain / Math.max(1, proof.figures().size()),
                proof.silent(),
                1e6 * ErrorBound.rate(proof.silent(), certain),
                proof.misattributed());
    }
}
