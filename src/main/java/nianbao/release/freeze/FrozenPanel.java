package nianbao.release.freeze;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import nianbao.export.PanelFormat;
import nianbao.export.PanelReport;
import nianbao.export.bundle.DataPackage;
import nianbao.release.ReleaseCounts;
import nianbao.release.freeze.FrozenPanel.Frozen;

/** The tables of a panel, and what a release must know of it besides: how many there are of what, and from which files. */
final class FrozenPanel implements PanelFormat<Frozen> {
    private final DataPackage tables;
    private final ReleaseCounts.Counter counter = new ReleaseCounts.Counter();
    private final List<ReadFile> files = new ArrayList<>();

    FrozenPanel(DataPackage tables) {
        this.tables = tables;
    }

    /** What is made of a report before it is written. */
    record Frozen(List<byte[]> tables, String verdict, List<String> statuses, ReadFile file) {
        Frozen {
            tables = List.copyOf(tables);
            statuses = List.copyOf(statuses);
        }
    }

    /** The file that a report was read from, and by whom. */
    record ReadFile(long report, String sha256, OptionalInt pages, String reader) {}

    @Override
    public Frozen prepared(PanelReport report) {
        return new Frozen(
                tables.prepared(report),
                report.entry().verdict().id(),
                report.values().stream().map(value -> value.status().id()).toList(),
                new ReadFile(
                        report.number(),
                        report.sha256(),
                        report.record().source().pages(),
                        report.record().reader().version()));
    }

    @Override
    public void write(Frozen frozen) throws IOException {
        tables.write(frozen.tables());
        counter.report(frozen.verdict());
        frozen.statuses().forEach(counter::figure);
        files.add(frozen.file());
    }

    @Override
    public void finish() throws IOException {
        tables.finish();
    }

    /** In the order of reports. */
    List<ReadFile> files() {
        return List.copyOf(files);
    }

    ReleaseCounts counts(long corrections) {
        return counter.counts(files.size(), corrections);
    }
}
