package nianbao.read.office.web.elements;

import static nianbao.read.office.web.RenderedCell.cell;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nothing that stands in a cell is dropped: it is read, or it is a mark. */
class CellContentHandlerTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            nullValues = "-",
            value = {
                "22 | 22",
                "<p><span>22</span></p> | 22",
                "<span class=share>28</span> | 28",
                "<span class='page pager'>28</span> | 28",
                "<footer>28</footer> | 28",
                "<nav>28</nav> | 28",
                "<aside id=bottom>28</aside> | 28",
                "<time>28</time> | 28",
                "<button>28</button> | 28",
                "<a href=x>28</a> | 28",
                "<span title=9 data-v=8 aria-label=7>28</span> | 28",
                "<span aria-hidden=true>28</span> | 28",
                "<font size=2>28</font> | 28",
                "<xmp>28</xmp> | 28",
            })
    void whatIsPlainIsRead(String inside, String seen) {
        assertThat(cell(inside)).isEqualTo(seen);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "<input value=22> | 22 FIELD",
                "<input type=text value=22 readonly> | 22 FIELD",
                "<input type=number placeholder=0> | FIELD",
                "<input type=button value=22> | 22",
                "<input type=submit> | FIELD",
                "<input type=checkbox checked>5 | 5 FIELD",
                "<input type=password value=22> | FIELD",
                "<input type=image src=x.png> | PICTURE",
                "<input type=hidden value=22> | HIDDEN",
                "<input type=hidden value=22>5 | 5 HIDDEN",
                "<textarea>22</textarea> | 22 FIELD",
                "<select><option>1<option selected>22<option>3</select> | 22 FIELD",
                "<select><option>1<option>22</select> | 1 FIELD",
                "<select multiple><option selected>1<option selected>22</select> | FIELD",
            })
    void fieldsShowWhatTheyHold(String inside, String seen) {
        assertThat(cell(inside)).isEqualTo(seen);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "<img src=391.png> | PICTURE",
                "<img src=391.png alt=391>5 | 5 PICTURE",
                "<img src=x.gif width=1 height=1>5 | 5",
                "<picture><source srcset=x><img src=y></picture> | PICTURE",
                "<svg width=40 height=14><text x=2 y=12>22</text></svg> | 22",
                "<svg width=40 height=14><text x=2 y=12>1</text><text x=9 y=12>2</text></svg> | 1 2 DRAWING",
                "<svg width=9 height=14><text x=2 y=12>22</text></svg> | 22 DRAWING",
                "<svg width=40 height=14><text x=2 y=12 fill=white>22</text></svg> | DRAWING",
                "<svg width=40 height=14><text x=2 y=12 transform='scale(-1,1)'>22</text></svg> | 22 DRAWING",
                "<svg width=40 height=14><text x=2 y=12><tspan dy=-4>2</tspan>2</text></svg> | 22 DRAWING",
                "<svg viewBox='0 0 9 9'><path d='M0 0L9 9'/></svg> | DRAWING",
                "<svg><use href='#five'/></svg> | DRAWING",
                "<math><mn>22</mn></math> | 22",
                "<math><mrow><mn>2</mn><mn>2</mn></mrow></math> | 22",
                "<math><msup><mn>2</mn><mn>2</mn></msup></math> | DRAWING",
                "<math><mfrac><mn>2</mn><mn>2</mn></mfrac></math> | DRAWING",
                "<canvas width=30 height=9></canvas> | OBJECT",
                "<canvas>22</canvas> | OBJECT",
                "<object data=x.pdf>22</object> | OBJECT",
                "<iframe srcdoc=22></iframe> | OBJECT",
                "<embed src=x> | OBJECT",
                "<video src=x></video> | OBJECT",
                "<meter value=22 max=30>22</meter> | DRAWING",
                "<progress value=22 max=30></progress> | DRAWING",
                "<hr>22 | 22 DRAWING",
                "<my-figure value=22></my-figure> | OBJECT",
                "<div><template shadowrootmode=open>22</template></div> | OBJECT",
                "<marquee>22</marquee> | OBJECT",
                "<dialog open>22</dialog> | 22 NOTE",
                "<ruby>12<rt>3</rt></ruby> | 12 APART",
                "<ruby>12<rp>(</rp><rt>十</rt><rp>)</rp></ruby> | 12",
            })
    void drawingsAndWhatComesFromOutsideAreMarks(String inside, String seen) {
        assertThat(cell(inside)).isEqualTo(seen);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "<template>128</template>125 | 125 HIDDEN",
                "<noscript>128</noscript>125 | 125 HIDDEN",
                "<noscript>128</noscript> | HIDDEN",
                "<details><summary>1</summary>22</details> | 1 HIDDEN",
                "<details><summary>1</summary><p>22</p></details> | 1 HIDDEN",
                "<dialog>22</dialog> | HIDDEN",
                "<span hidden>22</span>5 | 5 HIDDEN",
                "<span popover>22</span>5 | 5 HIDDEN",
                "<span hidden style='display:inline'>22</span> | 22",
                "<span style='display:none'><img src=x></span> | HIDDEN",
            })
    void whatIsNotSeenIsNotRead(String inside, String seen) {
        assertThat(cell(inside)).isEqualTo(seen);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "<s>205</s>202 | 205 202 STRUCK",
                "<del>205</del><ins>202</ins> | 205 202 STRUCK",
                "<strike>205</strike> | 205 STRUCK",
                "<span style='text-decoration:line-through'>205</span> | 205 STRUCK",
                "<span style='text-decoration-line:underline line-through'>205</span> | 205 STRUCK",
                "<b style='text-decoration:red wavy line-through'><i>205</i></b> | 205 STRUCK",
                "<s style='text-decoration:none'>205</s> | 205",
            })
    void struckFiguresAreTold(String inside, String seen) {
        assertThat(cell(inside)).isEqualTo(seen);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "22<sup>1</sup> | 22[1]",
                "22<sub>1</sub> | 22[1]",
                "22<span style='vertical-align:super'>1</span> | 22[1]",
                "22<span style='vertical-align:5px'>1</span> | 22[1]",
                "22<span style='vertical-align:30%'>1</span> | 22[1]",
                "22<span style='vertical-align:text-top;font-size:60%'>1</span> | 22[1]",
                "22<span style='position:relative;top:-4px'>1</span> | 22[1]",
                "22<span style='position:relative;top:0pt'>1</span> | 221",
                "22<span style='vertical-align:baseline'>1</span> | 221",
                "22<span style='vertical-align:middle'>1</span> | 221",
                "22<span style='font-size:50%'>1</span> | 221 APART",
                "<small>22</small> | 22",
                "<span style='vertical-align:1px'>22</span> | 22",
            })
    void smallDigitsAreNoneOfTheFigure(String inside, String seen) {
        assertThat(cell(inside)).isEqualTo(seen);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "12<br>34 | 12 34 APART",
                "<p>12</p><p>34</p> | 12 34 APART",
                "<div>12</div>34 | 12 34 APART",
                "<span style='display:block'>12</span>34 | 12 34 APART",
                "<table><tr><td>12</td><td>34</td></tr></table> | 12 34 APART",
                "<table><tr><td>12</td></tr></table> | 12",
                "<p></p><p>12</p><p>&nbsp;</p> | 12",
                "22<br>（其中修订16件） | 22（其中修订16件）",
                "<span style='display:list-item;list-style:decimal inside'>22</span> | 22 APART",
                "<span style='display:list-item;list-style:none'>22</span> | 22",
                "<div style='display:flex'><span>1</span><span>2</span></div> | 12 APART",
                "1<span style='margin-left:40px'>2</span> | 12 APART",
                "1<span style='display:inline-block;width:60px'></span>2 | 12 APART",
                "1<span style='float:left'>2</span> | 12 APART",
                "<span style='position:absolute'>2</span>5 | 25 APART",
                "5<span style='margin-left:-8px'>2</span> | 52 APART",
                "<span style='letter-spacing:-1em'>52</span> | 52 APART",
                "<span style='letter-spacing:2px'>52</span> | 52",
            })
    void twoFiguresAreNotJoined(String inside, String seen) {
        assertThat(cell(inside)).isEqualTo(seen);
    }

    @Test
    void lineEndsOfPreparedTextPartFigures() {
        assertThat(cell("<pre>12\n34</pre>")).isEqualTo("12 34 APART");
        assertThat(cell("<div style='white-space:break-spaces'>12\n34</div>")).isEqualTo("12 34 APART");
        assertThat(cell("12\n34")).isEqualTo("12 34");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "<bdo dir=rtl>421</bdo> | 124 APART",
                "<span style='direction:rtl;unicode-bidi:bidi-override'>421</span> | 124 APART",
                "<span dir=rtl>421</span> | 421",
                "<span dir=rtl>3/0</span> | 3/0 APART",
                "<bdo dir=rtl><span dir=ltr>421</span></bdo> | 421",
            })
    void lettersStandInTheOrderInWhichTheyAreSeen(String inside, String seen) {
        assertThat(cell(inside)).isEqualTo(seen);
    }

    @Nested
    class Lists {
        @Test
        void showTheNumbersOfTheirItems() {
            assertThat(cell("<ol start=324><li></li></ol>")).isEqualTo("324.");
            assertThat(cell("<ul><li>22</li></ul>")).isEqualTo("22");
            assertThat(cell("<ul style='list-style:decimal inside'><li>22</li></ul>"))
                    .isEqualTo("1. 22");
            assertThat(cell("<ol style='list-style:none'><li>22</li></ol>")).isEqualTo("22");
            assertThat(cell("<ol reversed><li>22</li></ol>")).isEqualTo("1. 22 OBJECT");
        }
    }

    @Test
    void aPartOfTheSiteInACellIsReadWhereShortAndNamedWhereLong() {
        assertThat(cell("22<div class=share>分享</div>")).isEqualTo("22分享");
        assertThat(cell("22<div class=share>" + "分享到微信朋友圈微博".repeat(5) + "</div>"))
                .isEqualTo("22 OBJECT");
        assertThat(cell("22<div class=share>" + "<a href=x>微信</a>".repeat(120) + "</div>"))
                .isEqualTo("22 OBJECT");
    }
}
