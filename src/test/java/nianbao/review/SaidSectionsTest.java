package nianbao.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nianbao.correct.CorrectionRequest.Action;
import nianbao.correct.CorrectionsRefused;
import nianbao.model.ProblemCode;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Note;
import nianbao.model.ReportRecord.Section;
import nianbao.model.ReportRecord.Verdict;
import nianbao.model.SourceFile;
import nianbao.report.Validation;
import nianbao.words.Messages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Headings and texts of sections, as people say them. */
class SaidSectionsTest {
    private static final Messages MESSAGES = Messages.in(Locale.ENGLISH);

    @TempDir
    private Path folder = Path.of("");

    private ReviewStore reports;
    private Desk desk;
    private long report;

    @BeforeEach
    void open() {
        reports = new ReviewStore(folder);
        desk = new Desk(reports.store(), MESSAGES);
        report = reports.take("a.pdf", file -> without(file, 2, 5));
    }

    @AfterEach
    void close() {
        reports.close();
    }

    /** A record that lacks sections, as the reader tells it. */
    private static ReportRecord without(SourceFile file, Integer... numbers) {
        ReportRecord whole = DoubtfulReports.of(file, ReportRecord.Status.READ, List.of());
        List<Section> found = whole.sections().orElseThrow().stream()
                .filter(section -> !List.of(numbers).contains(section.number()))
                .toList();
        List<Note> notes = new ArrayList<>(whole.problems());
        List.of(numbers).forEach(number -> notes.add(MESSAGES.note(Validation.missingSection(number))));
        return new ReportRecord(
                whole.schema(),
                whole.source(),
                whole.report(),
                Optional.of(found),
                whole.values(),
                whole.checks(),
                notes,
                Verdict.REVIEW,
                whole.reader());
    }

    private ReviewedReport now() {
        return desk.open(report).orElseThrow();
    }

    private Statement set(String field, String value) {
        return new Statement(field, now().seen(field), Action.SET, Optional.of(value), Optional.empty());
    }

    private long told() {
        return now().record().problems().stream()
                .filter(note -> note.code().equals(ProblemCode.SECTION_MISSING.id()))
                .count();
    }

    private Section section(int number) {
        return now().sections().get(number - 1);
    }

    @Test
    void aMissingSectionIsWrittenDownAndTheVerdictTurnsWhenAllAreThere() {
        assertThat(now().sections()).extracting(Section::number).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(section(2).heading()).isEmpty();
        assertThat(told()).isEqualTo(2);
        desk.say(
                report, List.of(set("section-2-heading", "主动公开政府信息情况"), set("section-2-text", "一段。\r\n\n 二段。 ")), "li");
        assertThat(section(2).heading()).isEqualTo("主动公开政府信息情况");
        assertThat(section(2).text()).isEqualTo("一段。\n二段。");
        assertThat(section(2).page()).isEmpty();
        assertThat(told()).isEqualTo(1);
        assertThat(now().record().verdict()).isEqualTo(Verdict.REVIEW);
        desk.say(report, List.of(set("section-5-heading", "存在的主要问题及改进情况")), "li");
        assertThat(told()).isZero();
        assertThat(now().record().verdict()).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void aTextIsChangedAndTakenBack() {
        desk.say(report, List.of(set("section-3-text", "more")), "li");
        assertThat(section(3))
                .isEqualTo(new Section(3, "heading", "more", section(1).page()));
        assertThat(section(4).text()).isEqualTo("text");
        desk.say(report, List.of(set("section-3-text", "")), "li");
        assertThat(section(3).text()).isEmpty();
        Statement back = new Statement(
                "section-3-text", now().seen("section-3-text"), Action.UNDO, Optional.empty(), Optional.empty());
        desk.say(report, List.of(back), "li");
        assertThat(section(3).text()).isEqualTo("text");
    }

    @Test
    void whoIsSecondOverwritesNothing() {
        Statement old = set("section-3-text", "second");
        desk.say(report, List.of(set("section-3-text", "first")), "li");
        assertThat(catchThrowableOfType(ConflictException.class, () -> desk.say(report, List.of(old), "wang")))
                .isNotNull();
        assertThat(section(3).text()).isEqualTo("first");
        String before = now().state();
        desk.say(report, List.of(set("section-3-text", "third")), "wang");
        assertThat(now().state()).isNotEqualTo(before);
    }

    @Test
    void aHeadingIsOneLineAndATextHasAnEnd() {
        assertThat(refusal("section-3-heading", "two\nlines")).isEqualTo("correct.no-heading");
        assertThat(refusal("section-3-heading", " ")).isEqualTo("correct.empty");
        assertThat(refusal("section-3-text", "文".repeat(200_001))).isEqualTo("correct.no-text");
        desk.say(report, List.of(set("section-3-text", "文".repeat(200_000))), "li");
        assertThat(now().seen("section-3-text")).hasSizeLessThan(60);
    }

    private String refusal(String field, String value) {
        Statement said = set(field, value);
        return catchThrowableOfType(CorrectionsRefused.class, () -> desk.say(report, List.of(said), "li"))
                .refusals()
                .get(0)
                .key();
    }
}
