package nianbao.read.office.web.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may change what is seen of a cell is told; what everybody sets is not. */
class RenderingDoubtsTest {
    private static Element element(String html) {
        Document page = Jsoup.parse("<!DOCTYPE html>" + html);
        return Objects.requireNonNull(page.getElementById("x"));
    }

    private static List<String> settings(String html) {
        Element element = element(html);
        return new Appearance(Objects.requireNonNull(element.ownerDocument()))
                .settings(element).stream()
                        .map(mark -> mark.kind() + " " + mark.name())
                        .toList();
    }

    private static List<String> styled(String tag, String style) {
        String inside = "<" + tag + " id=x style=\"" + style + "\">319</" + tag + ">";
        boolean part = tag.matches("tr|tbody|thead|tfoot");
        return settings(
                tag.equals("table")
                        ? inside
                        : "<table>" + (part ? inside : tag.matches("td|th") ? "<tr>" + inside : "<tr><td>" + inside));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "filter | blur(2px) | none,initial,unset | OBJECT",
                "mask-image | url(x) | none,initial,unset | PICTURE",
                "mix-blend-mode | screen | normal,initial,unset | OBJECT",
                "clip-path | inset(9px) | none,initial,unset | OBJECT",
                "transform | rotate(9deg) | none,initial,translate(0),rotate(0deg),skew(0),scale(1),translateX(0px) |"
                        + " APART",
                "rotate | 9deg | none,0,0deg,initial,unset | APART",
                "scale | .5 | none,1,initial,unset | APART",
                "translate | 9px | none,0,0px,0 0,0px 0px,initial,unset | APART",
                "zoom | .5 | 1,1.0,100%,normal,initial,unset | OBJECT",
                "-webkit-text-security | disc | none,initial,unset | OBJECT",
                "-webkit-box-reflect | left | none,initial,unset | OBJECT",
                "-webkit-line-clamp | 2 | none,initial,unset | OBJECT",
                "animation | blink 1s | none,none 0s,initial,unset | OBJECT",
                "background-clip | text | border-box,padding-box,content-box,initial,unset | OBJECT",
                "content | 'x' | normal,none,initial,unset | PICTURE",
                "order | 2 | 0,initial,unset | APART",
                "grid-row | 2 | auto,auto / auto,initial,unset | APART",
                "grid-column | 2 | auto,initial,unset | APART",
                "grid-area | a | auto,initial,unset | APART",
                "flex-direction | row-reverse | row,column,initial,unset | APART",
                "flex-wrap | wrap-reverse | nowrap,wrap,initial,unset | APART",
                "position | sticky | static,relative,initial,unset | APART",
                "float | right | none,initial,unset | APART",
                "counter-reset | n 4 | none,initial,unset | OBJECT",
                "counter-increment | n | none,initial,unset | OBJECT",
                "counter-set | n 4 | none,initial,unset | OBJECT",
                "font-variant-position | super | normal,initial,unset | OBJECT",
                "font-feature-settings | sups | normal,kern | OBJECT",
                "text-emphasis | dot | none,none red,initial,unset | OBJECT",
                "background-image | url(x) | none,initial,unset | PICTURE",
                "border-image | url(x) | none,none 1,initial,unset | PICTURE",
                "object-fit | cover | fill,contain,scale-down,initial,unset | OBJECT",
                "object-position | 9px 0 | center,center center,50% 50%,initial,unset | OBJECT",
                "list-style-image | url(x) | none,initial,unset | PICTURE",
            })
    void aPropertyInAnyValueButItsIdleOnesIsTold(String property, String doubtful, String idle, String kind) {
        assertThat(styled("span", property + ":" + doubtful)).containsExactly(kind + " " + property + ": " + doubtful);
        for (String value : idle.split(",")) {
            assertThat(styled("span", property + ":" + value)).as(value).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"subs", "sinf", "frac", "afrc", "ordn"})
    void featuresOfFontsThatRaiseDigitsAreTold(String feature) {
        assertThat(styled("span", "font-feature-settings:" + feature)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "translate3d(0,0,0)",
                "translatey(0%)",
                "translatez(0)",
                "rotatex(0deg)",
                "rotatey(0)",
                "rotatez(0)",
                "skewx(0)",
                "skewy(0deg)",
                "scalex(1)",
                "scaley(1)",
                "scale3d(1,1,1)",
                "translate(0,0) scale(1)"
            })
    void transformsThatChangeNothingAreNot(String transform) {
        assertThat(styled("span", "transform:" + transform)).isEmpty();
    }

    @Test
    void aLongValueIsCutWhereItIsTold() {
        String value = "url(" + "a".repeat(60) + ")";
        assertThat(styled("span", "mask:" + value))
                .containsExactly("PICTURE mask-image: " + value.substring(0, 40) + "…");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "position:relative;left:5px | APART left: 5px",
                "position:relative;right:-5px | APART right: -5px",
                "position:relative;top:16px | APART top: 16px",
                "position:relative;bottom:-16px | APART bottom: -16px",
                "position:relative;left:calc(1px) | APART left: calc(1px)",
                "margin-left:-5px | APART margin-left: -5px",
                "margin-right:-5px | APART margin-right: -5px",
                "margin-top:-5px | APART margin-top: -5px",
                "margin-bottom:-5px | APART margin-bottom: -5px",
                "margin-left:20px | APART margin-left: 20px",
                "margin-right:20px | APART margin-right: 20px",
                "padding-left:20px | APART padding-left: 20px",
                "padding-right:20px | APART padding-right: 20px",
                "display:inline-block;width:39px | APART width: 39px",
                "display:inline-block;min-width:39px | APART min-width: 39px",
                "text-indent:-39px | APART text-indent: -39px",
                "letter-spacing:-5px | APART letter-spacing: -5px",
                "letter-spacing:20px | APART letter-spacing: 20px",
                "display:inline-block;width:20px;overflow:hidden | CUT width: 20px",
                "display:inline-block;max-width:20px;overflow:hidden | CUT max-width: 20px",
                "display:block;height:9px;overflow:hidden | CUT height: 9px",
                "display:block;max-height:9px;overflow:hidden | CUT max-height: 9px",
                "display:block;width:calc(1px);overflow:hidden | CUT width: calc(1px)",
                "opacity:.39 | OBJECT opacity: .39",
                "opacity:calc(1) | OBJECT opacity: calc(1)",
                "z-index:-1 | OBJECT z-index: -1",
                "text-shadow:2px 0 red | DRAWING text-shadow: 2px 0 red",
                "text-shadow:0 0 0 rgb(0,0,0),9px 0 red | DRAWING text-shadow: 0 0 0 rgb(0,0,0),9px 0 red",
                "box-shadow:inset 0 0 9px red | DRAWING box-shadow: inset 0 0 9px red",
                "display:ruby | APART display: ruby",
            })
    void whatIsMovedCutOrDrawnBesideIsTold(String style, String mark) {
        assertThat(styled("span", style)).containsExactly(mark);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "left:99px",
                "position:relative;left:4px",
                "position:relative;top:15px",
                "margin-left:-4px",
                "margin-bottom:-4px",
                "margin-left:19px",
                "padding-right:19px",
                "width:99px",
                "display:inline-block;width:38px",
                "text-indent:-38px",
                "text-indent:99px",
                "letter-spacing:-4px",
                "letter-spacing:19px",
                "display:inline-block;width:30px;overflow:hidden",
                "display:inline-block;width:20px;overflow:visible",
                "display:inline-block;width:20px;overflow:unset",
                "display:inline-block;width:20%;overflow:hidden",
                "display:block;height:16px;overflow:hidden",
                "width:20px;overflow:hidden",
                "opacity:.4",
                "z-index:1",
                "text-shadow:none",
                "text-shadow:initial",
                "text-shadow:revert",
                "text-shadow:1px 1px rgb(9,9,9)",
                "box-shadow:0 0 9px red",
                "display:flex",
                "display:inline-flex",
            })
    void whatStaysWhereItIsIsNot(String style) {
        assertThat(styled("span", style)).isEmpty();
    }

    @Test
    void aBlockMayReachFurtherThanWordsMay() {
        assertThat(styled("p", "margin-left:-31px")).isEmpty();
        assertThat(styled("p", "margin-left:-32px")).containsExactly("APART margin-left: -32px");
        assertThat(styled("p", "padding-left:99px;margin-left:99px")).isEmpty();
        assertThat(styled("td", "padding-left:99px;width:99px")).isEmpty();
        assertThat(styled("td", "width:20px;overflow:hidden")).containsExactly("CUT width: 20px");
        assertThat(styled("th", "width:20px;overflow:hidden")).containsExactly("CUT width: 20px");
    }

    @ParameterizedTest
    @CsvSource({
        "td,table-cell",
        "th,table-cell",
        "tr,table-row",
        "tbody,table-row-group",
        "thead,table-header-group",
        "tfoot,table-footer-group"
    })
    void partsOfATableLaidOutAsSomethingElseAreTold(String tag, String own) {
        assertThat(styled(tag, "display:" + own)).isEmpty();
        assertThat(styled(tag, "display:none")).isEmpty();
        for (String unset : List.of("initial", "unset", "revert", "revert-layer")) {
            assertThat(styled(tag, "display:" + unset)).isEmpty();
        }
        assertThat(styled(tag, "display:block")).containsExactly("APART display: block");
    }

    @Test
    void boxesBesideEachOtherAreTold() {
        String two = "<b>3</b><b>5</b></p>";
        assertThat(settings("<p id=x style='display:flex'>" + two)).containsExactly("APART display: flex");
        assertThat(settings("<p id=x style='display:inline-grid'>" + two))
                .containsExactly("APART display: inline-grid");
        assertThat(settings("<p id=x style='display:block'>" + two)).isEmpty();
        assertThat(settings("<p id=x style='display:grid'><b>3</b></p>")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "transform:rotate(9deg)",
                "rotate:9deg",
                "scale:.5",
                "translate:9px",
                "order:2",
                "grid-row:2",
                "grid-column:2",
                "grid-area:a",
                "flex-direction:row-reverse",
                "flex-wrap:wrap-reverse",
                "position:absolute",
                "float:left",
                "margin-left:-99px",
                "display:block"
            })
    void aTableMayStandAnywhere(String style) {
        assertThat(styled("table", style)).isEmpty();
    }

    @Test
    void aTableIsSeenLikeItsCells() {
        assertThat(styled("table", "filter:blur(2px)")).containsExactly("OBJECT filter: blur(2px)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "display:none",
                "visibility:hidden",
                "color:#fff",
                "font-size:0",
                "opacity:0",
                "text-decoration:line-through",
                "text-indent:9px",
                "left:9px",
                "top:9px",
                "margin-left:9px",
                "width:9px",
                "height:9px",
                "direction:rtl",
                "unicode-bidi:bidi-override",
                "vertical-align:super",
                "filter:blur(2px)"
            })
    void whatARuleMayDoThatIsNotUnderstoodIsTold(String style) {
        assertThat(settings("<style>p:unheard-of{" + style + "}</style><p id=x>3</p>"))
                .hasSize(1)
                .allMatch(mark -> mark.startsWith("OBJECT "));
        for (String side : List.of("first-letter", "first-line", "marker")) {
            assertThat(settings("<style>p::" + side + "{" + style + "}</style><p id=x>3</p>"))
                    .containsExactly("OBJECT ::" + side);
        }
    }

    @Test
    void aRuleThatDoesNoHarmNeedNotBeUnderstood() {
        assertThat(settings("<style>p:unheard-of{cursor:pointer}</style><p id=x>3</p>"))
                .isEmpty();
        assertThat(settings("<style>p::first-letter{cursor:pointer}</style><p id=x>3</p>"))
                .isEmpty();
        assertThat(settings("<style>p::selection{color:#fff}</style><p id=x>3</p>"))
                .isEmpty();
    }

    private static boolean movesOut(String style) {
        Element element = element("<table><tr><td><span id=x style=\"" + style + "\">3</span>");
        return new Appearance(Objects.requireNonNull(element.ownerDocument())).movesOut(element);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "position:absolute;left:0",
                "position:absolute;right:9px",
                "position:fixed;top:9px",
                "position:fixed;bottom:0",
                "position:relative;left:65px",
                "position:relative;right:-65px",
                "position:relative;top:65px",
                "position:relative;bottom:65px",
                "margin-left:65px",
                "margin-right:-65px",
                "margin-top:65px",
                "text-indent:65px",
                "transform:translate(9px)",
                "translate:9px"
            })
    void whatIsMovedFarIsShownElsewhere(String style) {
        assertThat(movesOut(style)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "color:red",
                "position:absolute",
                "left:99px",
                "position:relative;left:64px",
                "margin-left:64px",
                "margin-bottom:999px",
                "transform:translate(0)",
                "transform:rotate(9deg)"
            })
    void whatIsMovedLittleIsNot(String style) {
        assertThat(movesOut(style)).isFalse();
    }
}
