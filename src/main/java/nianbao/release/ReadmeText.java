package nianbao.release;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nianbao.model.ReportRecord.Status;
import nianbao.words.Messages;

/** What a release says to people, in Chinese and in English: nothing but what its manifest says. */
public final class ReadmeText {
    private static final String GAP = "\n\n";

    private ReadmeText() {}

    /** As Markdown. */
    public static String of(ReleaseManifest manifest) {
        return of(manifest, Messages.in(Locale.SIMPLIFIED_CHINESE)) + "\n---\n\n"
                + of(manifest, Messages.in(Locale.ENGLISH));
    }

    private static String of(ReleaseManifest manifest, Messages messages) {
        ReleaseCounts counts = manifest.counts();
        StringBuilder text = new StringBuilder();
        text.append("# ")
                .append(messages.text(
                        "release.readme.title", manifest.name(), manifest.date().toString()))
                .append(GAP);
        text.append(messages.text(
                        "release.readme.what",
                        counts.reports(),
                        counts.figures(),
                        manifest.program(),
                        manifest.reader()))
                .append(GAP);
        manifest.by()
                .ifPresent(by -> text.append(messages.text("release.readme.by", line(by)))
                        .append(GAP));
        manifest.note()
                .ifPresent(note -> text.append(messages.text("release.readme.note", line(note)))
                        .append(GAP));
        text.append(
                        manifest.filters().isEmpty()
                                ? messages.text("release.readme.all")
                                : messages.text("release.readme.filters", filters(manifest.filters())))
                .append(GAP);
        text.append("## ").append(messages.text("release.readme.certain.head")).append(GAP);
        text.append(messages.text(
                        "release.readme.certain",
                        counts.certain(),
                        counts.figures(),
                        counts.of(Status.CORRECTED),
                        counts.of(Status.BLANK),
                        counts.of(Status.REVIEW),
                        counts.of(Status.MISSING)))
                .append(GAP);
        counts.verdicts()
                .forEach((verdict, reports) -> text.append("- ")
                        .append(messages.text("release.readme.verdict", messages.text("verdict." + verdict), reports))
                        .append("\n"));
        text.append("\n## ").append(messages.text("release.readme.files")).append(GAP);
        for (String file : List.of(
                ReleaseFiles.FIGURES,
                ReleaseFiles.REPORTS,
                ReleaseFiles.CHECKS,
                ReleaseFiles.DOCUMENTS,
                ReleaseFiles.CORRECTIONS,
                ReleaseFiles.CODEBOOK,
                ReleaseFiles.IDENTITIES,
                ReleaseFiles.DATA_PACKAGE,
                ReleaseFiles.CROISSANT,
                ReleaseFiles.MANIFEST,
                ReleaseFiles.SUMS)) {
            text.append("- `")
                    .append(file)
                    .append("`")
                    .append(messages.text("release.readme.file." + file))
                    .append("\n");
        }
        text.append("\n## ").append(messages.text("release.readme.verify.head")).append(GAP);
        text.append("```sh\nsha256sum -c SHA256SUMS\nnianbao verify .\n```").append(GAP);
        return text.append(messages.text("release.readme.verify")).append("\n").toString();
    }

    private static String filters(Map<String, String> filters) {
        return filters.entrySet().stream()
                .map(filter -> "`--" + filter.getKey() + " " + line(filter.getValue()) + "`")
                .collect(Collectors.joining(" "));
    }

    /** What somebody wrote, where a new line would be read as another paragraph. */
    private static String line(String words) {
        return words.strip().replaceAll("\\s+", " ").replace('`', '\'');
    }
}
