package nianbao.cli.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import nianbao.correct.FigureFields;
import nianbao.correct.Worklist;
import nianbao.correct.Worklist.Item;
import nianbao.json.RecordReader;
import nianbao.model.ProblemCode;
import nianbao.model.ReportRecord;
import org.junit.jupiter.api.Test;

class MissingTablesTest {
    private static final FigureFields FIELDS = FigureFields.load();

    /** A table that is missing may be the one that was taken for another body's: that is a doubt of its own. */
    @Test
    void onlyThatATableIsMissingGoesWithIt() throws IOException {
        String golden = Files.readString(Path.of("fixtures/word-pictures/expected.json"));
        ReportRecord record = new RecordReader()
                .read(golden.strip().replaceFirst("}$", ", \"reader\": {\"name\": \"nianbao\", \"version\": \"1\"}}"));
        String title = FIELDS.tableTitle("requests", Locale.ENGLISH);
        Item further = about(ProblemCode.TABLE_FURTHER, title);
        Item gone = about(ProblemCode.TABLE_MISSING, title);
        List<Item> listed = new ArrayList<>(Worklist.of(record));
        listed.addAll(List.of(further, gone));
        MissingTables missing = new MissingTables(FIELDS, record, listed);
        assertThat(missing.figures()).containsKey("requests");
        assertThat(missing.holds(further)).isFalse();
        assertThat(missing.holds(gone)).isTrue();
    }

    private static Item about(ProblemCode code, String title) {
        return new Item(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.of(code.id()),
                Optional.of("of " + title));
    }
}
