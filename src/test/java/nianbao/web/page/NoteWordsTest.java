package nianbao.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import nianbao.correct.FigureFields;
import nianbao.model.ReportRecord.Note;
import nianbao.words.Messages;
import org.junit.jupiter.api.Test;

class NoteWordsTest {
    private static final FigureFields FIELDS = FigureFields.load();
    private static final String FIELD = "disputes.review.upheld";
    private static final NoteWords ENGLISH = new NoteWords(FIELDS, Messages.in(Locale.ENGLISH));
    private static final NoteWords CHINESE = new NoteWords(FIELDS, Messages.in(Locale.SIMPLIFIED_CHINESE));

    @Test
    void aNoteOfAnEnglishProgramIsToldInChineseWithTheNamesOfTheForm() {
        String figure = FIELDS.words(FIELD, Locale.CHINESE);
        assertThat(CHINESE.message("value-unreadable", FIELD + " is unclear: “0”"))
                .contains(figure, "0")
                .doesNotContain(FIELD, "unclear");
        String table = FIELDS.tableTitle("requests", Locale.ENGLISH);
        assertThat(CHINESE.message("table-missing", "The table was not found: " + table + "."))
                .contains(FIELDS.tableTitle("requests", Locale.CHINESE))
                .doesNotContain(table);
    }

    @Test
    void whatIsClearAndCannotStandThereIsNotCalledUnclear() {
        assertThat(CHINESE.message("value-unreadable", FIELD + " is unclear: “2.5”"))
                .endsWith("：页面上写的是“2.5”，但此处只能填整数");
    }

    @Test
    void aNoteOfAChineseProgramIsToldInEnglish() {
        String note = Messages.in(Locale.SIMPLIFIED_CHINESE).message("file-too-slow", List.of("60"));
        Note slow = new Note(
                "file-too-slow", OptionalInt.empty(), Optional.empty(), Optional.empty(), note, Optional.of("可用"));
        assertThat(ENGLISH.message(slow)).isEqualTo("Reading the file took longer than 60 s and was stopped.");
        assertThat(ENGLISH.advice(slow))
                .hasValueSatisfying(advice -> assertThat(advice).startsWith("Raise the limit"));
    }

    @Test
    void whatCannotBeToldAnewStandsAsItIs() {
        Note odd = new Note(
                "file-too-slow",
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                "an earlier version said this",
                Optional.of("as it advised"));
        assertThat(CHINESE.message(odd)).isEqualTo("an earlier version said this");
        assertThat(CHINESE.advice(odd)).contains("as it advised");
    }
}
