package nianbao.report.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import nianbao.model.Form;
import nianbao.report.form.FormTable.Kind;
import org.junit.jupiter.api.Test;

/** The forms as the State Council's offices printed them. */
class FormCatalogTest {
    private final FormCatalog catalog = FormCatalog.load();

    private Field field(Form form, String id) {
        return catalog.table(Kind.PROACTIVE, form).fields().stream()
                .filter(field -> field.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void eachTableHasTheFieldsOfItsForm() {
        assertThat(catalog.table(Kind.PROACTIVE, Form.OGI_2021).fields()).hasSize(10);
        assertThat(catalog.table(Kind.PROACTIVE, Form.OGI_2019).fields()).hasSize(22);
        assertThat(catalog.table(Kind.REQUESTS, Form.OGI_2021).fields()).hasSize(175);
        assertThat(catalog.table(Kind.REQUESTS, Form.OGI_2021).rows()).hasSize(25);
        assertThat(catalog.table(Kind.REQUESTS, Form.OGI_2019).rows()).hasSize(23);
        assertThat(catalog.table(Kind.DISPUTES, Form.OGI_2021).rows()).hasSize(1);
        assertThat(catalog.table(Kind.DISPUTES, Form.OGI_2021).fields()).hasSize(15);
    }

    @Test
    void bothFormsOfATableAreItsOwn() {
        for (Kind kind : Kind.values()) {
            assertThat(catalog.tables(kind)).extracting(FormTable::form).containsExactly(Form.OGI_2021, Form.OGI_2019);
            assertThat(catalog.tables(kind)).allSatisfy(table -> {
                assertThat(table.kind()).isEqualTo(kind);
                assertThat(table.fields()).allSatisfy(field -> {
                    assertThat(field.table()).isEqualTo(kind);
                    assertThat(field.form()).isEqualTo(table.form());
                });
            });
        }
    }

    @Test
    void aFieldHasItsRowItsColumnItsTypeAndItsUnit() {
        assertThat(field(Form.OGI_2021, "proactive.fees.amount"))
                .isEqualTo(new Field(
                        "proactive.fees.amount",
                        Form.OGI_2021,
                        Kind.PROACTIVE,
                        List.of("第二十条第（八）项", "行政事业性收费"),
                        List.of("本年收费金额（单位：万元）"),
                        Field.Type.DECIMAL,
                        Optional.of("万元")));
        assertThat(field(Form.OGI_2019, "proactive.procurement.amount").unit()).isEmpty();
    }

    @Test
    void aStrokeInAColumnsNameIsNoStep() {
        Field change = field(Form.OGI_2019, "proactive.licensing.items_change");
        assertThat(change.columnPath()).containsExactly("本年增/减");
        assertThat(change.type()).isEqualTo(Field.Type.SIGNED_INTEGER);
        assertThat(catalog.table(Kind.DISPUTES, Form.OGI_2021).fields().get(7).columnPath())
                .containsExactly("行政诉讼", "未经复议直接起诉", "其他结果");
    }

    @Test
    void theOneRowOfSectionFourHasNoLabel() {
        FormTable.Row row = catalog.table(Kind.DISPUTES, Form.OGI_2021).rows().get(0);
        assertThat(row.path()).isEmpty();
        assertThat(row.leaf()).isEmpty();
    }

    @Test
    void rowsAndColumnsAreNamedInTheId() {
        Field field = catalog.table(Kind.REQUESTS, Form.OGI_2021).fields().get(0);
        assertThat(field.group()).isEqualTo("requests.new");
        assertThat(field.column()).isEqualTo("natural_person");
    }
}
