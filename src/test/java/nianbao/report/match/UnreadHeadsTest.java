package nianbao.report.match;

import static nianbao.report.match.FoundFigures.assertOnlyDoubted;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Figures under heads that were not read belong to fields only as far as other heads leave no doubt. */
class UnreadHeadsTest {
    /** A recognised table whose heads below the first row say nothing of the form. */
    private static FormSheet misreadHeads(FormSheet sheet, String... kept) {
        List<String> known = List.of(kept);
        for (int row = 0; row < 3; row++) {
            sheet.grid
                    .get(row)
                    .replaceAll(text -> List.of("<", "^", "").contains(text) || known.contains(text) ? text : "一二");
        }
        return sheet.recognised();
    }

    @Test
    void underHeadsThatWereNotReadAreDoubted() {
        assertOnlyDoubted(misreadHeads(FormSheet.requests("ogi-2021")), field -> true);
        assertOnlyDoubted(
                misreadHeads(FormSheet.requests("ogi-2021"), "自然人", "总计"),
                field -> !field.endsWith(".natural_person") && !field.endsWith(".total"));
        assertOnlyDoubted(
                misreadHeads(FormSheet.disputes(), "行政复议", "结果维持", "总计"),
                field -> !List.of("disputes.review.upheld", "disputes.review.total")
                        .contains(field));
    }

    @Test
    void underHeadsThatWereNotReadAreInNoFieldWhereColumnsAreMoreOrFewer() {
        FormSheet six =
                misreadHeads(FormSheet.requests("ogi-2021"), "自然人", "总计").removeColumn(5);
        assertThat(six.located().keySet()).noneMatch(field -> field.endsWith(".business"));
        FormSheet eight = misreadHeads(FormSheet.requests("ogi-2021"), "自然人", "总计");
        eight.grid.forEach(row -> row.add(4, row.get(4)));
        assertThat(eight.located().keySet()).noneMatch(field -> field.endsWith(".business"));
        FormSheet fourteen = misreadHeads(FormSheet.disputes(), "结果维持", "结果纠正").removeColumn(14);
        assertThat(fourteen.located()).isEmpty();
    }

    @Test
    void underHeadsThatWereNotReadAreInNoFieldWhereOneThatWasStandsElsewhere() {
        FormSheet requests = misreadHeads(FormSheet.requests("ogi-2021"));
        requests.grid.get(2).set(4, "自然人");
        assertThat(requests.located()).isEmpty();
        FormSheet disputes = misreadHeads(FormSheet.disputes(), "尚未审结", "总计").removeColumn(1);
        disputes.grid.forEach(row -> row.add(row.get(13)));
        assertThat(disputes.located()).isEmpty();
    }

    @Test
    void underHeadsOfSectionFourFewOfWhichWereReadAreInNoField() {
        assertThat(misreadHeads(FormSheet.disputes(), "其他结果").located()).isEmpty();
    }

    @Test
    void ofATableWhoseHeadWasNotReadAreNoFurtherRowsOfTheOneBeforeIt() {
        FormMatcher.MatchedTables found = FormSheet.match(List.of(
                FormSheet.proactive("ogi-2021").recognised().table(),
                misreadHeads(FormSheet.requests("ogi-2021")).table()));
        assertThat(found.own()).containsKey("requests");
        assertThat(Objects.requireNonNull(found.own().get("proactive")).problems())
                .isEmpty();
    }

    @Test
    void underTypedHeadsOfOtherWordsAreInNoField() {
        FormSheet sheet = FormSheet.requests("ogi-2021");
        for (String head : List.of("自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计")) {
            sheet.relabel(head, "某项");
        }
        assertThat(sheet.located()).isEmpty();
    }
}
