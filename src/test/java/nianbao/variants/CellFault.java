package nianbao.variants;

import java.util.List;
import java.util.Random;

/**
 * One way in which a cell of a web page shows something else than a plain figure, in several wordings.
 *
 * <p>{@code {f}} stands for the figure of the cell, {@code {o}} for another one.
 */
@SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list
enum CellFault {
    STRUCK_ALONE(
            Right.DOUBT,
            "<s>{f}</s>",
            "<del>{f}</del>",
            "<span style='text-decoration:line-through'>{f}</span>",
            "<strike>{f}</strike>",
            "<p style='text-decoration-line: line-through'>{f}</p>"),
    STRUCK_BESIDE(
            Right.FIGURE,
            "<s>{o}</s>{f}",
            "<del>{o}</del><ins>{f}</ins>",
            "<span style='text-decoration:line-through red'>{o}</span> {f}",
            "{f} <strike>{o}</strike>"),
    RAISED(
            Right.FIGURE,
            "{f}<sup>1</sup>",
            "{f}<sup><a href='#n1'>2</a></sup>",
            "{f}<span style='vertical-align:super;font-size:8px'>3</span>",
            "{f}<sup>[1]</sup>",
            "{f}<sub>1</sub>",
            "{f}①",
            "{f}²"),
    HIDDEN(
            Right.FIGURE,
            "<span style='display:none'>{o}</span>{f}",
            "{f}<span style='visibility:hidden'>{o}</span>",
            "{f}<span style='opacity:0'>{o}</span>",
            "<i style='font-size:0'>{o}</i>{f}",
            "{f}<font color='#ffffff'>{o}</font>",
            "{f}<span style='color:transparent'>{o}</span>",
            "<span style='position:absolute;left:-9999px'>{o}</span>{f}",
            "{f}<span hidden>{o}</span>",
            "{f}<!-- {o} -->",
            "{f}<template>{o}</template>"),
    HIDDEN_ALONE(
            Right.DOUBT,
            "<span style='display:none'>{f}</span>",
            "<font color='white'>{f}</font>",
            "<span style='opacity:0'>{f}</span>"),
    PICTURE(
            Right.FIGURE_OR_DOUBT,
            "<img src='f.png' alt='{f}'>",
            "<img src='figures/{f}.gif'>",
            "<svg width='40' height='12'><path d='M1 1h8v10z'/></svg>",
            "<canvas id='c' width='40' height='12'></canvas>",
            "<object data='{f}.svg'></object>",
            "<iframe src='cell.html'></iframe>",
            "<span style='background:url(f.png);display:inline-block;width:40px;height:12px'></span>"),
    FIELD(
            Right.FIGURE_OR_DOUBT,
            "<input value='{f}'>",
            "<input type='text' name='n'>",
            "<textarea>{f}</textarea>",
            "<select><option>{o}</option><option selected>{f}</option></select>",
            "<button>{f}</button>"),
    STACKED(Right.DOUBT, "{f}<br>{o}", "<p>{f}</p><p>{o}</p>", "<div>{o}</div><div>{f}</div>"),
    BESIDE(Right.DOUBT, "{f} {o}", "{f}/{o}", "{f}（{o}）", "{f}、{o}", "{f}&nbsp;&nbsp;{o}"),
    GENERATED(
            Right.DOUBT,
            "<style>.g1::after{content:'5'}</style><span class='g1'>{f}</span>",
            "<style>.g2:before{content:\"1\"}</style><b class='g2'>{f}</b>"),
    SCRIPTED(
            Right.DOUBT,
            "<span id='cell9'></span><script>document.getElementById('cell9').innerHTML='{f}'</script>",
            "<script>document.write('{f}')</script>"),
    WORDS(Right.DOUBT, "约{f}", "{f}余", "详见附件{f}", "同上"),
    ORDINARY(
            Right.CERTAIN,
            "{f}",
            " {f} ",
            "<p>{f}</p>",
            "<span>{f}</span>",
            "<font face='宋体'><b>{f}</b></font>",
            "<p style='text-align:center'><span lang='EN-US' style='font-size:12.0pt'>{f}</span></p>",
            "{f}件",
            "<a name='x'></a>{f}",
            "&nbsp;{f}&nbsp;");

    /** What may be read of such a cell. */
    enum Right {
        /** The figure, and nothing in doubt. */
        CERTAIN,
        /** The figure, certain or for review. */
        FIGURE,
        /** The figure, or nothing, but never blank. */
        FIGURE_OR_DOUBT,
        /** Whatever it is, for review. */
        DOUBT
    }

    private final Right right;
    private final List<String> wordings;

    CellFault(Right right, String... wordings) {
        this.right = right;
        this.wordings = List.of(wordings);
    }

    Right right() {
        return right;
    }

    /** How many wordings it has. */
    int size() {
        return wordings.size();
    }

    /** What stands in the cell of {@code figure}, in one of the wordings. */
    String html(int wording, String figure, Random random) {
        String other = String.valueOf(1 + random.nextInt(400));
        return wordings.get(wording).replace("{f}", figure).replace("{o}", other);
    }
}
