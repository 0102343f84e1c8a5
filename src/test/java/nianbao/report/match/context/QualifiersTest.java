package nianbao.report.match.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nianbao.report.form.Field;
import nianbao.report.form.FormTable;
import nianbao.report.form.file.FormCatalog;
import nianbao.report.match.FormSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QualifiersTest {
    private static final Qualifiers QUALIFIERS = new Qualifiers(FormSheet.SUBJECT);

    @ParameterizedTest
    @ValueSource(strings = {"三、本年度办", "三、本年度办理结果", "本年度", "某县人民政府"})
    void whatAPageBreakLeavesOfAGroupNamesNoBody(String text) {
        assertThat(QUALIFIERS.body(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"县扶贫办", "县教育局", "二、县教育局2024年度情况表"})
    void anotherBodysNameDoes(String text) {
        assertThat(QUALIFIERS.body(text)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"三、本年度办", "本年度办理"})
    void noFigureIsDoubtedForIt(String label) {
        Field field = FormCatalog.load().table("requests", "ogi-2021").fields().get(20);
        assertThat(QUALIFIERS.isOther(label, field)).isFalse();
        assertThat(QUALIFIERS.isOther("县扶贫办", field)).isTrue();
    }

    @Test
    void aPieceOfTheFieldsOwnGroupIsNoOffice() {
        FormTable requests = FormCatalog.load().table("requests", "ogi-2021");
        List<Field> fields = requests.fields();
        Field handled = fields.stream()
                .filter(field -> field.id().startsWith("requests.other_handling."))
                .findFirst()
                .orElseThrow();

        assertThat(QUALIFIERS.isOther("（六）其他处", handled)).isFalse();
        assertThat(QUALIFIERS.isOther("（六）其他处", fields.get(0))).isTrue();
        assertThat(QUALIFIERS.isOther("扶贫处", handled)).isTrue();
    }
}
