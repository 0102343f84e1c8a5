package nianbao.read.office.web.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An element is hidden where nothing of it is seen, and named by the property that hides it. */
class HiddenElementsTest {
    private static Optional<String> hides(String html) {
        Document page = Jsoup.parse("<!DOCTYPE html>" + html);
        return new Appearance(page).hides(Objects.requireNonNull(page.getElementById("x")));
    }

    private static Optional<String> styled(String tag, String style) {
        String inside = "<" + tag + " id=x style=\"" + style + "\">3</" + tag + ">";
        boolean cell = tag.matches("td|th");
        boolean part = tag.matches("tr|tbody|thead|tfoot");
        String table = cell ? "<tr>" + inside + "</tr>" : part ? inside : "<tr><td>" + inside;
        return hides(tag.equals("table") ? inside : "<table>" + table + "</table>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "display:none | display",
                "content-visibility:hidden | content-visibility",
                "opacity:.05 | opacity",
                "opacity:4% | opacity",
                "filter:opacity(0) | filter",
                "filter:blur(2px) opacity(0.0%) | filter",
                "clip-path:inset(50%) | clip-path",
                "clip-path:inset(60.5% 0 0 0) | clip-path",
                "clip-path:inset(100%) | clip-path",
                "clip-path:circle(0) | clip-path",
                "clip-path:circle(0px at 50% 50%) | clip-path",
                "clip-path:ellipse(0% 9px) | clip-path",
                "clip-path:polygon(0 0,0px 0px,0% 0%) | clip-path",
                "position:absolute;clip:rect(0,0,0,0) | clip",
                "position:fixed;clip:rect(0 0 0 0) | clip",
                "position:absolute;clip:rect(5px,90px,6px,0) | clip",
                "position:absolute;clip:rect(0,6px,90px,5px) | clip",
                "transform:scale(0) | transform",
                "transform:scale(1,0) | transform",
                "transform:scale3d(0,1,1) | transform",
                "transform:scale3d(1,0,1) | transform",
                "transform:scaleX(.0) | transform",
                "transform:rotate(9deg) scaleY(0) | transform",
                "transform:matrix(0,0,0,1,0,0) | transform",
                "scale:0 | transform",
                "scale:0% 1 | transform",
                "display:inline-block;width:0;overflow-x:hidden | overflow",
                "display:inline-block;max-width:1px;overflow:hidden | overflow",
                "display:block;height:0;overflow-y:clip | overflow",
                "display:block;max-height:1px;overflow:auto | overflow",
                "display:block;line-height:0;overflow:hidden | overflow",
                "float:left;width:0;overflow:hidden | overflow",
                "position:absolute;width:0;overflow:hidden | overflow",
                "position:fixed;height:0;overflow:scroll | overflow",
                "position:absolute;left:-300px | left",
                "position:fixed;top:-100em | top",
                "position:relative;right:-301px | right",
                "position:sticky;bottom:-9999px | bottom",
                "position:-webkit-sticky;left:-9999px | left",
                "position:absolute;left:1200px | left",
                "position:absolute;left:-100% | left",
                "text-indent:-9999px | text-indent",
                "margin-left:-400px | margin-left",
                "margin-top:-400px | margin-top",
                "margin-right:-400px | margin-right",
                "transform:translate(-1000px,0) | transform",
                "transform:translateX(-100vw) | transform",
                "transform:translateY(-100vh) | transform",
                "transform:translate3d(0,-100em,0) | transform",
                "transform:translateX(-100%) | transform",
                "text-indent:100%;overflow:hidden | text-indent",
            })
    void whatIsNotSeenIsHidden(String style, String property) {
        assertThat(styled("span", style)).contains(property);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "display:block",
                "content-visibility:auto",
                "opacity:.06",
                "opacity:5.1%",
                "opacity:inherit",
                "filter:opacity(.5)",
                "filter:alpha(opacity(0))",
                "clip-path:inset(40%)",
                "clip-path:circle(9px)",
                "clip-path:polygon(0 0,9px 0,0 9px)",
                "clip:rect(0,0,0,0)",
                "position:relative;clip:rect(0,0,0,0)",
                "position:absolute;clip:auto",
                "position:absolute;clip:rect(0,9px,9px,0)",
                "position:absolute;clip:rect(auto,auto,auto,auto)",
                "position:absolute;clip:rect(0,0,0)",
                "position:absolute;clip:rect(0,0,0,0",
                "transform:scale(.5)",
                "transform:scale(1,1)",
                "transform:matrix(1,0,0,1,0,0)",
                "scale:0.5",
                "width:0;overflow:hidden",
                "display:inline;width:0;overflow:hidden",
                "display:inline-block;width:0",
                "display:inline-block;width:0;overflow:visible",
                "display:inline-block;width:0;overflow:initial",
                "display:inline-block;width:0;overflow:unset",
                "display:inline-block;width:2px;overflow:hidden",
                "display:block;height:0;overflow-x:hidden",
                "display:block;width:0;overflow-y:hidden",
                "display:block;line-height:0;height:20px;overflow:hidden",
                "display:table-cell;width:0;overflow:hidden",
                "float:none;width:0;overflow:hidden",
                "position:relative;width:0;overflow:hidden",
                "position:static;left:-9999px",
                "left:-9999px",
                "position:absolute;left:-299px",
                "position:absolute;left:1199px",
                "position:absolute;left:-99%",
                "margin-bottom:-9999px",
                "transform:translateX(-999px)",
                "transform:translateX(-99%)",
                "transform:translateX(1000px)",
                "text-indent:100%",
                "text-indent:100%;overflow:visible",
            })
    void whatIsSeenOrPerhapsSeenIsNot(String style) {
        assertThat(styled("span", style)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"td", "th", "tr", "tbody", "thead", "tfoot", "table"})
    void partsOfATableAreAsLargeAsTheirText(String tag) {
        assertThat(styled(tag, "width:0;height:0;overflow:hidden")).isEmpty();
        assertThat(styled(tag, "display:none")).contains("display");
    }

    @Test
    void aBlockHasASizeOfItsOwn() {
        assertThat(styled("div", "width:0;overflow:hidden")).contains("overflow");
    }

    @Test
    void whatIsFoldedIsHiddenButForItsSummary() {
        assertThat(hides("<details><summary>甲</summary><p id=x>3</p></details>"))
                .contains("details");
        assertThat(hides("<details><summary id=x>甲</summary><p>3</p></details>"))
                .isEmpty();
        assertThat(hides("<details open><p id=x>3</p></details>")).isEmpty();
    }

    @Test
    void aPageIsNeverHiddenAsAWhole() {
        assertThat(hides("<body id=x style='display:none'>3")).isEmpty();
        assertThat(hides("<html id=x style='opacity:0'><body>3")).isEmpty();
    }
}
