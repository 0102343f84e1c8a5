package nianbao.report.form.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nianbao.model.TableOutline;
import nianbao.report.form.Field;
import nianbao.report.form.FormTable;
import org.junit.jupiter.api.Test;

/** The forms as the State Council's offices printed them. */
class FormCatalogTest {
    private final FormCatalog catalog = FormCatalog.load();

    private Field field(String form, String id) {
        return catalog.table("proactive", form).fields().stream()
                .filter(field -> field.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void eachTableHasTheFieldsOfItsForm() {
        assertThat(catalog.table("proactive", "ogi-2021").fields()).hasSize(10);
        assertThat(catalog.table("proactive", "ogi-2019").fields()).hasSize(22);
        assertThat(catalog.table("requests", "ogi-2021").fields()).hasSize(175);
        assertThat(catalog.table("requests", "ogi-2021").rows()).hasSize(25);
        assertThat(catalog.table("requests", "ogi-2019").rows()).hasSize(23);
        assertThat(catalog.table("disputes", "ogi-2021").rows()).hasSize(1);
        assertThat(catalog.table("disputes", "ogi-2021").fields()).hasSize(15);
    }

    @Test
    void bothFormsOfATableAreItsOwn() {
        assertThat(catalog.tableIds()).containsExactly("proactive", "requests", "disputes");
        assertThat(catalog.kinds())
                .allSatisfy(kind -> assertThat(kind.tables())
                        .allSatisfy(table -> assertThat(table.kind()).isEqualTo(kind.id()))
                        .extracting(FormTable::form)
                        .containsExactly("ogi-2021", "ogi-2019"));
    }

    @Test
    void aFieldHasItsRowItsColumnItsTypeAndItsUnit() {
        assertThat(field("ogi-2021", "proactive.fees.amount"))
                .isEqualTo(new Field(
                        "proactive.fees.amount",
                        List.of("第二十条第（八）项", "行政事业性收费"),
                        List.of("本年收费金额（单位：万元）"),
                        Field.Type.DECIMAL,
                        Optional.of("万元")));
        assertThat(field("ogi-2019", "proactive.procurement.amount").unit()).isEmpty();
    }

    @Test
    void aStrokeInAColumnsNameIsNoStep() {
        Field change = field("ogi-2019", "proactive.licensing.items_change");
        assertThat(change.columnPath()).containsExactly("本年增/减");
        assertThat(change.type()).isEqualTo(Field.Type.SIGNED_INTEGER);
        assertThat(catalog.table("disputes", "ogi-2021").fields().get(7).columnPath())
                .containsExactly("行政诉讼", "未经复议直接起诉", "其他结果");
    }

    @Test
    void theOneRowOfSectionFourHasNoLabel() {
        FormTable.Row row = catalog.table("disputes", "ogi-2021").rows().get(0);
        assertThat(row.path()).isEmpty();
        assertThat(row.leaf()).isEmpty();
    }

    @Test
    void rowsAndColumnsAreNamedInTheId() {
        Field field = catalog.table("requests", "ogi-2021").fields().get(0);
        assertThat(field.group()).isEqualTo("requests.new");
        assertThat(field.column()).isEqualTo("natural_person");
    }

    @Test
    void tablesThatAreFoundAlreadyNeedNoOutline() {
        assertThat(catalog.outlinesBut(Set.of("proactive", "requests")))
                .extracting(TableOutline::figures)
                .containsExactly(15);
        assertThat(catalog.outlinesBut(Set.copyOf(catalog.tableIds()))).isEmpty();
    }
}
