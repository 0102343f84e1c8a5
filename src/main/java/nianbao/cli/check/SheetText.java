package nianbao.cli.check;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nianbao.check.Finding;
import nianbao.check.Finding.Level;
import nianbao.cli.text.StoreTexts;
import nianbao.correct.FigureFields;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Description;
import nianbao.paper.CheckSheet;
import nianbao.paper.CheckSheet.Draft;
import nianbao.paper.CheckSheet.Fact;
import nianbao.paper.CheckSheet.Group;
import nianbao.paper.CheckSheet.Point;
import nianbao.paper.CheckSheet.Tone;
import nianbao.words.Messages;
import nianbao.words.Program;

/** What is to be sent back to those who drew drafts up. */
final class SheetText {
    private final FindingText words;
    private final Messages messages;
    private final FindingLimit limit;

    SheetText(FigureFields fields, Messages messages, FindingLimit limit) {
        this.words = new FindingText(fields, messages);
        this.messages = messages;
        this.limit = limit;
    }

    CheckSheet sheet(List<CheckedDraft> drafts, Instant now) {
        String day = Messages.time(now).substring(0, "yyyy-MM-dd".length());
        List<String> titles = drafts.stream()
                .flatMap(checked -> checked.draft().report().title().stream())
                .distinct()
                .toList();
        return new CheckSheet(
                messages.locale().getLanguage().equals("zh") ? "zh-CN" : "en",
                titles.size() == 1
                        ? messages.text("check.paper.title.one", titles.get(0))
                        : messages.text("check.paper.title"),
                messages.text("check.paper.intro"),
                messages.text("check.paper.what"),
                messages.text("check.paper.do"),
                drafts.stream().map(this::draft).toList(),
                messages.text("check.paper.made", day, Program.version()));
    }

    /** Which page of how many one is. */
    String number(int page, int pages) {
        return messages.text("check.paper.sheet", page, pages);
    }

    private Draft draft(CheckedDraft checked) {
        List<Group> groups = new ArrayList<>();
        int number = 1;
        for (Level level : Level.values()) {
            List<Finding> found = checked.of(level);
            if (!found.isEmpty()) {
                List<Point> points = new ArrayList<>();
                int left = 0;
                for (List<Finding> some : limit.byKind(found)) {
                    List<Finding> told = limit.told(some);
                    left += some.size() - told.size();
                    for (Finding finding : told) {
                        points.add(point(number, finding, checked.draft()));
                        number++;
                    }
                }
                groups.add(new Group(
                        messages.text("check.paper.group." + level.id()),
                        level == Level.FAIL ? Tone.BAD : Tone.LOOK,
                        points,
                        left == 0 ? Optional.empty() : Optional.of(messages.text("check.paper.more", left))));
            }
        }
        return new Draft(checked.draft().source().name(), facts(checked), conclusion(checked), tone(checked), groups);
    }

    private Point point(int number, Finding finding, ReportRecord draft) {
        List<String> place = new ArrayList<>();
        finding.page().ifPresent(page -> place.add(messages.text("check.paper.page", page)));
        words.part(finding).ifPresent(place::add);
        return new Point(number, place, words.what(finding), words.evidence(finding, draft), words.advice(finding));
    }

    private List<Fact> facts(CheckedDraft checked) {
        ReportRecord draft = checked.draft();
        Description report = draft.report();
        String unknown = messages.text("check.paper.unknown");
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("report", report.title().orElse(unknown)));
        facts.add(fact("body", report.issuer().orElse(unknown)));
        facts.add(fact(
                "year",
                report.year().isPresent() ? Integer.toString(report.year().getAsInt()) : unknown));
        facts.add(fact("figures", figures(draft)));
        checked.before().ifPresent(before -> facts.add(fact("before", before)));
        draft.source().sha256().ifPresent(hash -> facts.add(fact("hash", StoreTexts.hash(hash))));
        return facts;
    }

    private Fact fact(String key, String value) {
        return new Fact(messages.text("check.paper." + key), value);
    }

    private String figures(ReportRecord draft) {
        int all = draft.values().size();
        long certain = draft.values().stream()
                .filter(value -> value.status().isCertain())
                .count();
        return all == certain
                ? messages.text("check.paper.figures.all", all)
                : messages.text("check.paper.figures.some", all, certain, all - certain);
    }

    private String conclusion(CheckedDraft checked) {
        int fail = checked.of(Level.FAIL).size();
        int look = checked.of(Level.LOOK).size();
        if (!checked.draft().verdict().isReport()) {
            return messages.text("verdict." + checked.draft().verdict().id());
        }
        String key = fail > 0 && look > 0 ? "fail" : fail > 0 ? "only-fail" : look > 0 ? "look" : "sound";
        return fail > 0 ? messages.text("check.paper." + key, fail, look) : messages.text("check.paper." + key, look);
    }

    private static Tone tone(CheckedDraft checked) {
        return !checked.isSound() ? Tone.BAD : checked.findings().isEmpty() ? Tone.GOOD : Tone.LOOK;
    }
}
