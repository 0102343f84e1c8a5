package nianbao.cli.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import nianbao.check.Finding;
import nianbao.check.Finding.Kind;
import nianbao.check.Finding.Level;
import nianbao.correct.FigureFields;
import nianbao.words.Messages;
import org.junit.jupiter.api.Test;

class FindingTextTest {
    @Test
    void aBlankCellOfAnotherFileIsCalledBlankAndNot0() {
        Finding finding = new Finding(
                Kind.FILES,
                Level.FAIL,
                List.of("requests.new.total"),
                Optional.of(BigDecimal.valueOf(12)),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.of("b.docx"));
        FigureFields fields = FigureFields.load();
        assertThat(new FindingText(fields, Messages.in(Locale.CHINESE)).what(finding))
                .endsWith("：12；b.docx 中为 空白");
        assertThat(new FindingText(fields, Messages.in(Locale.ENGLISH)).what(finding))
                .endsWith(": 12; in b.docx it is blank");
    }
}
