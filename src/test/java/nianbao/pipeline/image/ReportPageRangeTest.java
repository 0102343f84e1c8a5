package nianbao.pipeline.image;

import static org.assertj.core.api.Assertions.assertThat;

import nianbao.report.PageSigns.PageRole;
import nianbao.report.PageSigns.Sign;
import org.junit.jupiter.api.Test;

/** Which pages are read whole though nothing on them speaks for it. */
class ReportPageRangeTest {
    private static final PageRole NOTHING = new PageRole(Sign.NONE, false, false, false, false);
    private static final PageRole WORDS = new PageRole(Sign.MENTIONS, false, false, false, false);
    private static final PageRole TITLE = new PageRole(Sign.TELLS, true, false, false, false);
    private static final PageRole TABLE = new PageRole(Sign.TELLS, false, false, true, false);
    private static final PageRole LAST = new PageRole(Sign.TELLS, false, true, false, false);

    private static final PageRole SIGNED = new PageRole(Sign.NONE, false, false, false, true);

    private final ReportPageRange span = new ReportPageRange();
    private int number;

    private int next(PageRole page) {
        return span.next(++number, page, false);
    }

    private void pass(int pages) {
        for (int i = 0; i < pages; i++) {
            next(NOTHING);
        }
    }

    @Test
    void pagesOfSomethingElseAreNotReadWhole() {
        pass(30);
        assertThat(span.isOpen()).isFalse();
    }

    @Test
    void allPagesAfterATitleAreUntilTheLastSectionEnds() {
        pass(30);
        assertThat(next(TITLE)).isEqualTo(30);
        pass(5);
        next(LAST);
        assertThat(span.isOpen()).isTrue();
        span.next(++number, NOTHING, true);
        assertThat(span.isOpen()).isFalse();
    }

    @Test
    void aPageWithADayEndsTheLastSection() {
        next(TITLE);
        next(SIGNED);
        assertThat(span.isOpen()).isTrue();
        next(LAST);
        next(SIGNED);
        assertThat(span.isOpen()).isFalse();
    }

    @Test
    void soDoThreePagesWithoutASignBehindIt() {
        next(TITLE);
        next(LAST);
        pass(2);
        assertThat(span.isOpen()).isTrue();
        pass(1);
        assertThat(span.isOpen()).isFalse();
    }

    @Test
    void aShortPageBeforeTheLastSectionEndsNothing() {
        next(TITLE);
        span.next(++number, TABLE, true);
        assertThat(span.isOpen()).isTrue();
    }

    @Test
    void pagesBeforeATableWithoutATitleAreReadAfterAll() {
        pass(30);
        assertThat(next(TABLE)).isEqualTo(19);
    }

    @Test
    void pagesBetweenTwoPartsOfAReportAreReadAfterAll() {
        next(TITLE);
        pass(12);
        assertThat(span.isOpen()).isFalse();
        pass(20);
        assertThat(next(TABLE)).isEqualTo(14);
    }

    @Test
    void wordsOnTwoPagesNearEachOtherMakeAReport() {
        pass(20);
        assertThat(next(WORDS)).isEqualTo(21);
        assertThat(span.isOpen()).isFalse();
        pass(2);
        assertThat(next(WORDS)).isEqualTo(12);
        assertThat(span.isOpen()).isTrue();
    }

    @Test
    void wordsOnOnePageDoNot() {
        next(WORDS);
        pass(10);
        next(WORDS);
        assertThat(span.isOpen()).isFalse();
    }

    @Test
    void anotherReportBehindTheFirstIsReadToo() {
        next(TITLE);
        span.next(++number, LAST, true);
        pass(3);
        assertThat(next(TITLE)).isEqualTo(5);
        assertThat(span.isOpen()).isTrue();
    }
}
