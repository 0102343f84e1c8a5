package nianbao.read.office.web;

import static nianbao.read.office.web.RenderedCell.cell;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a style keeps from being seen is not read; what it may change is marked. */
class CellStyleTest {
    private static String hiddenBy(String style) {
        return cell("<span style=\"" + style + "\">319</span>391");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "display:none",
                "DISPLAY : None !important",
                "visibility:hidden",
                "visibility:collapse",
                "opacity:0",
                "opacity:.01",
                "opacity:0%",
                "filter:opacity(0)",
                "content-visibility:hidden;display:inline-block",
                "font-size:0",
                "font-size:0pt",
                "font-size:calc(1px - 1px)",
                "font-size:min(0px, 1em)",
                "font-size:calc(2 * (10px - 10px))",
                "font-size:clamp(0px, -3px, 1em)",
                "font-size:1px",
                "font:0/0 a",
                "color:transparent",
                "color:#fff",
                "color:white",
                "color:rgb(255, 255, 255)",
                "color:rgba(0,0,0,0)",
                "color:#0000",
                "color:hsl(0,0%,100%)",
                "color:#fefefe",
                "-webkit-text-fill-color:transparent",
                "position:absolute;left:-9999px",
                "position:fixed;top:-100em",
                "position:relative;left:-5000px",
                "position:absolute;right:-100%",
                "display:inline-block;text-indent:-9999px",
                "display:block;margin-left:-9999px",
                "width:0;height:0;overflow:hidden;display:inline-block",
                "display:block;max-height:0;overflow:hidden",
                "position:absolute;width:1px;height:1px;overflow:hidden",
                "display:block;line-height:0;overflow:hidden",
                "position:absolute;clip:rect(0,0,0,0)",
                "position:absolute;clip:rect(1px 1px 1px 1px)",
                "clip-path:inset(50%)",
                "clip-path:circle(0)",
                "clip-path:polygon(0 0, 0 0, 0 0)",
                "transform:scale(0)",
                "-webkit-transform:scaleX(0)",
                "display:block;transform:translateX(-2000px)",
                "--x:none;display:var(--x)",
            })
    void hiddenTextIsNotRead(String style) {
        assertThat(hiddenBy(style)).isIn("391 HIDDEN", "391 HIDDEN OBJECT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"background:#000", "background-color:black;color:#010101", "background:red;color:red"})
    void hiddenTextOnItsOwnColourLeavesABlock(String style) {
        assertThat(hiddenBy(style)).isEqualTo("391 HIDDEN DRAWING");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "display:inline",
                "visibility:visible",
                "opacity:1",
                "opacity:.9",
                "font-size:9pt",
                "font-size:15px",
                "color:#333",
                "color:red",
                "color:windowtext",
                "color:inherit",
                "font-family:宋体",
                "mso-spacerun:yes",
                "background:#eee",
                "margin:0;padding:0",
                "margin-left:2px",
                "position:relative",
                "transform:none",
                "overflow:hidden",
                "width:1px;overflow:hidden",
                "clip:rect(0,0,0,0)",
                "position:relative;top:1.5pt",
                "text-decoration:underline",
                "line-height:150%",
                "letter-spacing:1px",
                "white-space:nowrap",
                "word-break:break-all",
            })
    void commonSettingsAreNoDoubt(String style) {
        assertThat(hiddenBy(style)).isEqualTo("319391");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "opacity:.2 | OBJECT",
                "font-size:env(x) | OBJECT",
                "color:#ddd | OBJECT",
                "color:oklch(1 0 0) | OBJECT",
                "font-size:4px | OBJECT APART",
                "font-family:Wingdings | OBJECT",
                "transform:rotate(180deg) | APART",
                "transform:scaleX(-1) | APART",
                "rotate:180deg | APART",
                "filter:blur(4px) | OBJECT",
                "mask:url(x) | PICTURE",
                "zoom:.1 | OBJECT",
                "font-size-adjust:0 | OBJECT",
                "offset-path:path('M0 0') | APART",
                "offset:path('M0 0') 100% | APART",
                "-webkit-text-security:disc | OBJECT",
                "clip-path:inset(0 50% 0 0) | OBJECT",
                "mix-blend-mode:screen | OBJECT",
                "text-shadow:20px 0 #000 | DRAWING",
                "background:url(5.png) | PICTURE",
                "background-image:linear-gradient(#000,#fff) | PICTURE",
                "content:url(5.png) | PICTURE",
                "animation:blink 1s | OBJECT",
                "float:right | APART",
                "order:2 | APART",
                "scale:.5 | APART",
                "translate:9px | APART NOTE",
                "grid-row:2 | APART",
                "grid-column:2 | APART",
                "grid-area:a | APART",
                "flex-direction:row-reverse | APART",
                "flex-wrap:wrap-reverse | APART",
                "display:ruby-text | APART",
                "position:sticky | APART",
                "z-index:-1;position:relative | OBJECT",
                "-webkit-box-reflect:left | OBJECT",
                "-webkit-line-clamp:1 | OBJECT",
                "counter-reset:list-item 4 | OBJECT",
                "counter-set:x 4 | OBJECT",
                "text-emphasis:dot | OBJECT",
                "border-image:url(x) | PICTURE",
                "list-style:url(x) | PICTURE",
                "object-position:-9px 0 | OBJECT",
                "object-fit:cover | OBJECT",
                "filter:opacity(.5) | OBJECT",
                "position:absolute | APART",
                "margin-left:calc(1px - 2em) | APART",
                "display:inline-block;width:9px;overflow:hidden | CUT",
                "display:inline-block;height:3px;overflow:hidden | CUT",
                "font-feature-settings:'sups' | OBJECT",
                "font-variant-position:super | OBJECT",
                "background-clip:text | OBJECT",
                "counter-increment:x | OBJECT",
                "box-shadow:inset 0 0 0 9px #000 | DRAWING",
            })
    void whatMayChangeAFigureIsMarked(String style, String kinds) {
        assertThat(hiddenBy(style)).isEqualTo("319391 " + kinds);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".x{display:none}",
                "#y{display:none}",
                "span.x{display:none}",
                "td > span{display:none}",
                "td span:first-child{display:none}",
                "td span:nth-child(1){display:none}",
                "td span:not(.z){display:none}",
                "td :is(span,b){display:none}",
                "td :where(span){display:none}",
                "[class=x]{display:none}",
                "[class~='x' i]{display:none}",
                "[CLASS=X i]{display:none}",
                "[class|=x]{display:none}",
                "span[class]:NTH-CHILD( 2n + 1 ){display:none}",
                "[class^='x']{display:none}",
                "TD SPAN{DISPLAY:NONE}",
                "p,td>span,b{display:none}",
                "@media screen{.x{display:none}}",
                "@media (min-width:600px){.x{display:none}}",
                "@media all and (min-width:600px){.x{display:none}}",
                "@media not print{.x{display:none}}",
                "@supports (display:grid){.x{display:none}}",
                "@layer a{.x{display:none}}",
                "td{.x{display:none}}",
                "td{& span{display:none}}",
                ".x{display:none!important} #y{display:inline}",
                "#y{display:none} .x{display:inline}",
                ".x{display:inline} .x{display:none}",
                "@charset 'utf-8';.x{display:none}",
                "/* } */.x{content:';}';display:none}",
                "<!-- .x{display:none} -->",
                "table{visibility:hidden} td{visibility:visible} .x{visibility:hidden}",
                "td{color:red} .x{color:#fff}",
                ":root{--c:#fff} .x{color:var(--c)}",
                ".x{color:var(--unknown,#fff)}",
                "td{background:#fff} .x{color:#fff}",
            })
    void rulesOfSheetsHold(String sheet) {
        String head = "<style>" + sheet + "</style>";
        assertThat(cell(head, "<td><span class=x id=y>319</span>391</td>")).isEqualTo("391 HIDDEN");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@media print{.x{display:none}}",
                "@media (max-width:600px){.x{display:none}}",
                "@media screen and (max-width: 768px){.x{display:none}}",
                "@media only print{.x{display:none}}",
                ".x:hover{display:none}",
                "td:hover .x{display:none}",
                ".z{display:none}",
                ".x{display:none} #y{display:inline}",
                ".x{display:none} .x{display:inline!important}",
                "/*.x{display:none}*/",
                "@font-face{font-family:f;src:url(x)}",
                "@keyframes k{from{opacity:0}}",
                ".x::before{display:none}",
                "td{color:#fff;background:#036}",
                "td{color:#fff} .x{color:#000} td{color:#000}",
                "[class='X']{display:none}",
                "[id~='1']{display:none}",
                "[class|='x-']{display:none}",
                "[class~='x y']{display:none}",
                ".x{font-size:calc(8px + 50%)}",
                ".x{font-size:clamp(12px, 1vw, 20px)}",
                ".x{font-size:max(0px, 1em)}",
            })
    void rulesForOthersDoNot(String sheet) {
        String head = "<style>" + sheet + "</style>";
        assertThat(cell(head, "<td><span class=x id=y>319</span>391</td>")).isEqualTo("319391");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "td::after{content:'1'} | 391 OBJECT",
                "td:before{content:'1'} | 139 OBJECT",
                "td{--n:'4'} td::BEFORE{content:var(--n)} | 439 OBJECT",
                "td.n::after{content:'1';vertical-align:super} | 39[1] OBJECT",
                "td::after{content:attr(data-x)} | 397 OBJECT",
                "td::after{content:counter(n)} | 39 OBJECT",
                "td::after{content:url(1.png)} | 39 OBJECT",
                "td::after{content:'';background:red;width:9px} | 39 OBJECT",
                "td::after{content:'';border-left:1px solid} | 39 OBJECT",
                "td::after{content:'';display:table;clear:both} | 39",
                "td::after{content:'.';visibility:hidden;height:0} | 39",
                "td::after{content:none} | 39",
                "td::after{content:'\\31'} | 391 OBJECT",
                "td::first-letter{font-size:0} | 39 OBJECT",
                "td::selection{color:#fff} | 39",
                "td:nth-child(2 of .n){display:none} | 39 OBJECT",
                "td:unheard-of{color:#fff} | 39 OBJECT",
                "td:unheard-of{cursor:pointer} | 39",
                "@media (hover:none){td{display:none}} | 39 OBJECT",
                "@media screen and (pointer:coarse){td{color:#fff}} | 39 OBJECT",
                "@supports (unheard:of){td{font-size:0}} | 39 OBJECT",
                "@supports not (display:grid){td{font-size:0}} | 39",
                "@container (width>9px){td{font-size:0}} | 39 OBJECT",
                "td::after{content:'\\a0'} | 39",
                "@font-face{font-family:own;src:url(x)} td{font-family:own,serif} | 39 OBJECT",
                "td{background-image:url(x)} | 39 PICTURE",
                "tr{background:url(x)} | 39 PICTURE",
                "table{background:url(x)} | 39 PICTURE",
                "tbody{transform:scaleX(-1)} | 39 APART",
                "td{display:block} | 39 APART",
                "tr{display:flex} | 39 APART",
                "td{direction:rtl} | 39",
                "td{text-decoration:line-through} | 39 STRUCK",
                "table{text-decoration:line-through} | 39 STRUCK",
            })
    void sheetsMaySetMoreThanTheTextSays(String sheet, String seen) {
        String head = "<style>" + sheet + "</style>";
        assertThat(cell(head, "<td class=n data-x=7>39</td>")).isEqualTo(seen);
    }

    @Test
    void paleTextOnAnUnknownGroundIsReadAndDoubted() {
        String head = "<link rel=stylesheet href=site.css>";
        assertThat(cell(head, "<td><span style='color:#fff'>39</span></td>")).isEqualTo("39 OBJECT");
        assertThat(cell(head, "<td style='background:#fff'><span style='color:#fff'>39</span></td>"))
                .isEqualTo("HIDDEN");
        assertThat(cell(head, "<td>39</td>")).isEqualTo("39");
    }

    @Test
    void textOnAPictureMayBeSeenInAnyColour() {
        assertThat(cell("", "<td style='background:#fff url(x)'><b style='color:#fff'>39</b></td>"))
                .startsWith("39 ")
                .contains("PICTURE");
    }

    @Test
    void moreRulesThanAreReadLeaveAllCellsInDoubt() {
        assertThat(cell("<style>" + ".a{left:0}".repeat(10_001) + "</style>", "<td>39</td>"))
                .isEqualTo("39 OBJECT");
        assertThat(cell("<style>" + ".a{left:0}".repeat(9_000) + "</style>", "<td>39</td>"))
                .isEqualTo("39");
    }

    @Test
    void paragraphsMayReachIntoTheEdgesOfTheirCell() {
        assertThat(cell("<p style='margin:0 -5.4pt;text-indent:-5.4pt'>39</p>")).isEqualTo("39");
        assertThat(cell("<p style='margin-left:-3em'>39</p>")).isEqualTo("39 APART");
        assertThat(cell("<p style='margin-top:-1em'>39</p>")).isEqualTo("39 APART");
    }

    @Test
    void namesAreTheSameInCapitalsOnlyOnPagesOfOld() {
        String table = "<style>.X{display:none}</style><p>一、总体情况</p><p>我局公开信息3条。</p>"
                + "<table><tr><td>规章<td><b class=x>7</b>5</tr><tr><td>文件<td>5</tr></table>";
        assertThat(RenderedCell.describe(RenderedCell.table(table), 0, 1)).isEqualTo("5 HIDDEN");
        assertThat(RenderedCell.describe(RenderedCell.table("<!DOCTYPE html>" + table), 0, 1))
                .isEqualTo("75");
    }

    @Test
    void aPageHiddenAsAWholeIsShownByItsScript() {
        for (String style : new String[] {"opacity:0", "visibility:hidden", "display:none"}) {
            assertThat(cell("<style>body{" + style + "}</style>", "<td>39</td>"))
                    .isEqualTo("39");
        }
    }

    @Test
    void whatASheetOutsideMayHideOrRaiseIsDoubted() {
        String head = "<link rel=stylesheet href=site.css>";
        assertThat(cell(head, "<td><b class=sr-only>3</b>9</td>")).isEqualTo("39 OBJECT APART");
        assertThat(cell(head, "<td>39<b class=fn>1</b></td>")).isEqualTo("391 APART");
        assertThat(cell(head, "<td><b class=n>3</b><b class=n>9</b></td>")).isEqualTo("39");
        assertThat(cell(head, "<td><i class='icon-5'></i></td>")).isEqualTo("OBJECT");
        assertThat(cell(head, "<td><span class=MsoNormal></span></td>")).isEmpty();
        assertThat(cell("", "<td>39<b class=fn>1</b></td>")).isEqualTo("391");
    }

    @Test
    void attributesOfOldColourToo() {
        assertThat(cell("", "<td><font color=white>39</font>5</td>")).isEqualTo("5 HIDDEN");
        assertThat(cell("", "<td><font color=FFFFFF>39</font>5</td>")).isEqualTo("5 HIDDEN");
        assertThat(cell("", "<td bgcolor=#000080><font color=navy>39</font></td>"))
                .isEqualTo("HIDDEN DRAWING");
        assertThat(cell("", "<td bgcolor=#000080><font color=white>39</font></td>"))
                .isEqualTo("39");
        assertThat(cell("", "<td background=5.png></td>")).isEqualTo("PICTURE");
        assertThat(cell("", "<td>39<font size=1>1</font></td>")).isEqualTo("391 APART");
        assertThat(cell("", "<td>39<big><big>1</big></big></td>")).isEqualTo("391 APART");
        assertThat(cell("", "<td>39<font size='-3'>1</font></td>")).isEqualTo("391 APART");
        assertThat(cell("", "<td>3<font face=Webdings>9</font></td>")).isEqualTo("39 OBJECT");
        assertThat(cell("", "<td bgcolor=yellow><font color=yellow>3</font><mark>9</mark></td>"))
                .isEqualTo("9 HIDDEN");
    }

    @Test
    void sheetsInsideAddressesHoldAndThoseForOthersDoNot() {
        String td = "<td><span class=x>319</span>391</td>";
        assertThat(cell("<link rel=stylesheet href='data:text/css,.x{display:none}'>", td))
                .isEqualTo("391 HIDDEN");
        assertThat(cell("<style media=print>.x{display:none}</style>", td)).isEqualTo("319391");
        assertThat(cell("<style media=screen>.x{display:none}</style>", td)).isEqualTo("391 HIDDEN");
        assertThat(cell("<noscript><style>.x{display:none}</style></noscript>", td))
                .isEqualTo("319391");
        assertThat(cell("<style type='text/less'>.x{display:none}</style>", td)).isEqualTo("319391");
    }
}
