package nianbao.cli.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import nianbao.correct.Worklist.Item;
import nianbao.model.ProblemCode;
import org.junit.jupiter.api.Test;

class UncertainLabelsTest {
    private static final Item FIGURE =
            item(Optional.of("requests.new.total"), 5, ProblemCode.VALUE_UNREADABLE, "this figure is unclear");
    private static final Item SECRETS = label(5, "1.厲于国家秘密");
    private static final Item REPEATED = label(5, "2.童复申请");

    private static UncertainLabels of(Item... listed) {
        return new UncertainLabels(List.of(listed));
    }

    @Test
    void thoseOfAPageAreTogetherAndFiguresAreNot() {
        UncertainLabels labels = of(SECRETS, REPEATED, FIGURE);
        assertThat(labels.byPage()).containsOnlyKeys(OptionalInt.of(5)).containsValue(List.of(SECRETS, REPEATED));
        assertThat(labels.holds(SECRETS)).isTrue();
        assertThat(labels.holds(REPEATED)).isTrue();
        assertThat(labels.holds(FIGURE)).isFalse();
    }

    @Test
    void oneThatIsAloneOnItsPageStays() {
        Item alone = label(6, "2.童复申请");
        UncertainLabels labels = of(SECRETS, alone, FIGURE);
        assertThat(labels.byPage()).isEmpty();
        assertThat(labels.holds(alone)).isFalse();
    }

    @Test
    void theyStayWhereNoFigureIsListed() {
        assertThat(of(SECRETS, REPEATED).byPage()).isEmpty();
    }

    @Test
    void whatIsSaidOfAFigureOrOtherwiseStays() {
        Item ofFigure = item(Optional.of("requests.new.total"), 5, ProblemCode.LABEL_UNCERTAIN, "“1.厲于国家秘密”");
        Item row = item(Optional.empty(), 5, ProblemCode.ROW_MISSING, "The row “2.重复申请” was not found.");
        UncertainLabels labels = of(SECRETS, REPEATED, ofFigure, row);
        assertThat(labels.byPage().values()).containsExactly(List.of(SECRETS, REPEATED));
        assertThat(labels.holds(ofFigure)).isFalse();
        assertThat(labels.holds(row)).isFalse();
    }

    private static Item label(int page, String seen) {
        return item(Optional.empty(), page, ProblemCode.LABEL_UNCERTAIN, "“" + seen + "”");
    }

    private static Item item(Optional<String> field, int page, ProblemCode code, String why) {
        return new Item(
                field,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.of(page),
                Optional.of(code.id()),
                Optional.of(why));
    }
}
