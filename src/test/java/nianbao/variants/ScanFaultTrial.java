package nianbao.variants;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import nianbao.model.Extent;
import nianbao.model.ReportRecord;
import nianbao.pipeline.Pipeline;
import nianbao.variants.FaultTrial.Outcome;

/** {@link FaultTrial} on scans of printed reports. */
public final class ScanFaultTrial {
    /** Reports that are printed, marked and scanned, each in its turn. */
    private static final List<String> ORIGINALS =
            List.of("inbox/minzhu-2024", "kangxi/input", "form-2019/input", "dashes/input");

    private ScanFaultTrial() {}

    /** One report with some faults of which the same is right. */
    static Outcome of(Pipeline pipeline, List<ScanFault> faults, long seed) throws IOException {
        String name = ORIGINALS.get(Math.floorMod(seed, ORIGINALS.size()));
        ScanSheets sheets = ScanSheets.of(pipeline, Files.readAllBytes(Path.of("fixtures", name + ".pdf")));
        for (ScanFault fault : faults) {
            fault.apply(sheets, new Random(seed));
        }
        ReportRecord record = pipeline.read(sheets.file());
        return FaultTrial.compared(
                record, sheets.truth(), sheets.changed(), faults.get(0).right());
    }

    /**
     * Every fault in {@code reports} reports, as a table in Markdown.
     *
     * @throws IOException where a fixture is not there
     */
    public static void main(String[] args) throws IOException {
        long seed = Long.parseLong(args[0]);
        int reports = Integer.parseInt(args[1]);
        System.out.println("| scans with | reports | figures | right | silent errors | needless doubts |");
        System.out.println("|---|--:|--:|--:|--:|--:|");
        try (Pipeline pipeline = new Pipeline(Locale.ENGLISH, Extent.FIGURES)) {
            for (ScanFault fault : ScanFault.values()) {
                Outcome sum = FaultTrial.NOTHING;
                for (int i = 0; i < reports; i++) {
                    sum = sum.plus(of(pipeline, List.of(fault), seed++));
                }
                System.out.println(
                        FaultTrial.row(fault.name().toLowerCase(Locale.ROOT).replace('_', ' '), reports, sum));
                sum.silent().stream().limit(5).forEach(System.err::println);
            }
        }
    }
}
