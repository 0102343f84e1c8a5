package nianbao.web.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nianbao.store.queue.QueueEntry;
import nianbao.store.upload.UploadResult;
import nianbao.upload.UploadProgress;
import nianbao.upload.UploadProgress.Finished;
import nianbao.upload.UploadProgress.Outcome;
import nianbao.upload.UploadProgress.Reading;
import nianbao.upload.UploadProgress.Waiting;
import nianbao.upload.UploadWords;
import nianbao.web.page.Frame;

/** What people brought, as its page shows it. */
public final class FilesView {
    /** Files on the page. */
    static final int SHOWN = 100;

    private static final int KIBI = 1024;

    private final Frame frame;
    private final List<UploadProgress.Of> uploads;

    FilesView(Frame frame, List<UploadProgress.Of> uploads) {
        this.frame = frame;
        this.uploads = uploads;
    }

    /**
     * A file.
     *
     * @param kind {@code waiting}, {@code reading}, {@code held} (also where the program failed on it) or {@code finished}
     * @param state in words; empty where the results say it
     * @param results what became of it, or of the first of its members
     */
    public record Line(
            long number,
            String name,
            String size,
            String by,
            String time,
            String kind,
            String state,
            List<Result> results) {
        public Line {
            results = List.copyOf(results);
        }
    }

    /**
     * What became of a file or a member.
     *
     * @param verdict of its report, or its state where it has none
     * @param address of its report
     * @param lines what else there is to say, with what to do
     */
    public record Result(
            String member,
            String verdict,
            String verdictWords,
            Optional<String> address,
            String title,
            List<String> lines) {
        public Result {
            lines = List.copyOf(lines);
        }
    }

    public List<Line> lines() {
        return uploads.stream().map(this::line).toList();
    }

    private Line line(UploadProgress.Of of) {
        UploadProgress progress = of.progress();
        return new Line(
                of.upload().number(),
                of.upload().name(),
                size(of.upload().bytes()),
                of.upload().by(),
                frame.time(of.upload().received()),
                kind(progress),
                state(progress),
                progress instanceof Finished finished
                        ? finished.results().stream().map(this::result).toList()
                        : List.of());
    }

    private static String kind(UploadProgress progress) {
        if (progress instanceof Waiting) {
            return "waiting";
        } else if (progress instanceof Reading) {
            return "reading";
        }
        return progress instanceof Finished ? "finished" : "held";
    }

    private String state(UploadProgress progress) {
        if (progress instanceof Waiting waiting) {
            return frame.text("files.waiting", waiting.place());
        } else if (progress instanceof Reading reading) {
            return reading.pages() == 0 ? frame.text("files.reading") : frame.text("files.pages", reading.pages());
        } else if (progress instanceof Finished finished) {
            int more = finished.total() - finished.results().size();
            return more > 0 ? frame.text("files.more", more) : "";
        }
        return words().held(progress).orElse("");
    }

    private Result result(Outcome outcome) {
        UploadResult result = outcome.result();
        Optional<QueueEntry> report = outcome.report();
        List<String> lines = new ArrayList<>();
        report.filter(entry -> entry.toCheck() > 0)
                .ifPresent(entry -> lines.add(frame.text("files.to-check", entry.doubtful(), entry.failed())));
        if (result.known() && result.reason().isEmpty()) {
            lines.add(frame.text("files.known"));
        }
        words().message(result).ifPresent(lines::add);
        words().advice(result).ifPresent(lines::add);
        String state = result.state().id();
        return new Result(
                result.member().orElse(""),
                report.map(entry -> entry.verdict().id()).orElse(state),
                report.map(entry -> frame.word("verdict", entry.verdict().id()))
                        .orElseGet(() -> frame.messages().text("state." + state)),
                report.map(entry -> "/reports/" + entry.report()),
                report.map(this::title).orElse(""),
                lines);
    }

    private UploadWords words() {
        return new UploadWords(frame.messages(), frame.mayAdmit());
    }

    private String title(QueueEntry entry) {
        String name = entry.issuer().or(entry::title).orElse(entry.fileName());
        return entry.year().stream()
                .mapToObj(year -> frame.text("report.title", name, Integer.toString(year)))
                .findFirst()
                .orElse(name);
    }

    private static String size(long bytes) {
        if (bytes < KIBI) {
            return bytes + " B";
        }
        return bytes < KIBI * KIBI ? bytes / KIBI + " KB" : bytes / (KIBI * KIBI) + " MB";
    }
}
