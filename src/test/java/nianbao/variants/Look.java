package nianbao.variants;

import java.util.List;
import java.util.Random;
import java.util.Set;

/** The style sheet of a generated report. */
final class Look {
    private static final List<String> FONTS = List.of(
            "Noto Serif CJK SC", "Noto Sans CJK SC", "AR PL UMing CN", "AR PL SungtiL GB", "WenQuanYi Micro Hei");

    private final Set<Feature> features;
    private final Random random;

    Look(Set<Feature> features, Random random) {
        this.features = features;
        this.random = random;
    }

    String css() {
        boolean small = has(Feature.SMALL_TYPE);
        int size = small ? 12 : 14 + random.nextInt(5);
        double cell = small ? 8 : 10.5 + random.nextInt(3);
        double spacing = List.of(1.2, 1.5, 1.8, 2.0).get(random.nextInt(4));
        String font = FONTS.get(random.nextInt(FONTS.size()));
        StringBuilder css = new StringBuilder();
        css.append("@page{size:A4;margin:")
                .append(18 + random.nextInt(10))
                .append("mm ")
                .append(16 + random.nextInt(12))
                .append("mm;")
                .append(margins())
                .append("}\n");
        css.append("@page land{size:A4 landscape;margin:20mm}\n");
        css.append("body{font-family:'")
                .append(font)
                .append("';font-size:")
                .append(size)
                .append("px;line-height:")
                .append(spacing)
                .append(";margin:0}\n");
        css.append("p{margin:0;")
                .append(has(Feature.NO_INDENT) ? "" : "text-indent:2em;")
                .append(has(Feature.JUSTIFIED) ? "text-align:justify;" : "")
                .append("}\n");
        css.append("h1{font-size:")
                .append(size + 6)
                .append("px;text-align:center;margin:")
                .append(random.nextInt(30))
                .append("px 0;line-height:1.5;font-weight:")
                .append(random.nextBoolean() ? "bold" : "normal")
                .append("}\n");
        css.append("p.t{text-align:center;text-indent:0;font-size:")
                .append(size + 6)
                .append("px}\n");
        css.append("p.h")
                .append(random.nextBoolean() ? "{font-weight:bold}" : "{font-size:" + (size + 2) + "px}")
                .append('\n');
        css.append("p.right{text-align:right;text-indent:0}p.center{text-align:center;text-indent:0}\n");
        css.append("table{border-collapse:collapse;width:100%;table-layout:fixed;font-size:")
                .append(cell)
                .append("px;line-height:")
                .append(has(Feature.LOOSE_ROWS) ? 2.6 : 1.3)
                .append(";margin:4px 0}\n");
        css.append("td{padding:")
                .append(random.nextInt(4))
                .append("px ")
                .append(1 + random.nextInt(3))
                .append("px;word-break:break-all;text-align:")
                .append(random.nextBoolean() ? "center" : "left")
                .append(";vertical-align:")
                .append(random.nextBoolean() ? "middle" : "top")
                .append("}\n");
        css.append("td.figure,td.head{text-align:center}\n");
        css.append(has(Feature.SPLIT_ROWS) ? "" : "tr{break-inside:avoid}\n");
        css.append(rules());
        if (has(Feature.LANDSCAPE)) {
            css.append("div.land{page:land;break-before:page;break-after:page}\n");
        }
        return css.toString();
    }

    private String margins() {
        StringBuilder boxes = new StringBuilder();
        if (has(Feature.PAGE_NUMBERS)) {
            boxes.append(List.of(
                            "@bottom-center{content:'— ' counter(page) ' —'}",
                            "@bottom-center{content:counter(page)}",
                            "@bottom-right{content:'第' counter(page) '页'}",
                            "@bottom-center{content:'第 ' counter(page) ' 页 共 ' counter(pages) ' 页'}",
                            "@bottom-center{content:counter(page) ' / ' counter(pages)}",
                            "@bottom-right{content:'- ' counter(page) ' -'}",
                            "@bottom-left{content:'·' counter(page) '·'}")
                    .get(random.nextInt(7)));
        }
        if (has(Feature.RUNNING_HEAD)) {
            boxes.append(List.of(
                            "@top-center{content:'政府信息公开工作年度报告';font-size:9px}",
                            "@top-left{content:'兰溪县人民政府文件'}@top-right{content:'内部资料 第' counter(page) '页'}",
                            "@top-right{content:'青阳市人民政府 2024年政府信息公开工作年度报告';font-size:10px}")
                    .get(random.nextInt(3)));
        }
        return boxes.toString();
    }

    private String rules() {
        String line = List.of(
                        "1px solid #000", "0.5px solid #000", "2px solid #000", "1px solid #666", "1px solid #c00")
                .get(random.nextInt(5));
        String all = "td{border:" + line + "}\n";
        String threeLines = "%s td{border:none}%s tr.first td{border-top:2px solid #000}"
                + "%s tr.headend td,%s tr.first td[rowspan],%s tr.last td{border-bottom:1px solid #000}\n";
        if (has(Feature.THREE_LINE)) {
            return "td{border:none}tr.first td{border-top:2px solid #000}td.head,td.band{border-bottom:1px solid #000}"
                    + "table{border-bottom:2px solid #000}\n";
        }
        if (has(Feature.LEVEL_RULES)) {
            return "td{border-top:" + line + ";border-bottom:" + line + "}\n";
        }
        if (has(Feature.NO_OUTER_BORDER)) {
            return all + "table{border-style:hidden;border-width:0}\n";
        }
        if (has(Feature.DOTTED)) {
            return "td{border:1px dotted #000}\n";
        }
        if (has(Feature.DASHED)) {
            return "td{border:1px dashed #000}\n";
        }
        if (has(Feature.DOUBLE_RULES)) {
            return "td{border:3px double #000}\n";
        }
        if (has(Feature.FILLS)) {
            return "table{border-collapse:separate;border-spacing:2px}td{background:#e8eef5}td.head,td.band{background:#c9d8ea}\n";
        }
        if (has(Feature.ZEBRA_LEVEL)) {
            return "tr.even td{background:#eee}td{border-bottom:1px solid #999}td+td{border-left:1px solid #ccc}\n";
        }
        if (has(Feature.HAIRLINES)) {
            return "td{border:0.1px solid #000}\n";
        }
        if (has(Feature.NO_RULES_DISPUTES)) {
            return all + "table.four td{border:none}\n";
        }
        if (has(Feature.THREE_LINE_DISPUTES)) {
            return all + threeLines.replace("%s", "table.four");
        }
        return all;
    }

    private boolean has(Feature feature) {
        return features.contains(feature);
    }
}
