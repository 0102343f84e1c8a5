package nianbao.variants;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts the parts of a generated report together, in the order that its features ask for. */
final class Body {
    private static final List<List<String>> HEADINGS = List.of(
            List.of("总体情况", "基本情况", "总体情况概述"),
            List.of("主动公开政府信息情况", "主动公开政府信息的情况"),
            List.of("收到和处理政府信息公开申请情况", "收到和处理政府信息公开申请的情况"),
            List.of("政府信息公开行政复议、行政诉讼情况", "因政府信息公开工作被申请行政复议、提起行政诉讼情况"),
            List.of("存在的主要问题及改进情况", "存在问题及改进情况", "存在的问题及整改措施", "存在的主要问题及下步打算", "政府信息公开工作存在的主要问题及改进措施"),
            List.of("其他需要报告的事项", "需要报告的其他事项", "其他需要报告的情况"));
    private static final String NUMBERS = "一二三四五六";

    private final Set<Feature> features;
    private final Random random;
    private final Truth truth;
    private final Titles titles;
    private final Setting setting;
    private final Prose prose;
    private final StringBuilder html = new StringBuilder();
    private final List<List<String>> notes = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());

    Body(Set<Feature> features, Random random, Truth truth, Titles titles, Setting setting) {
        this.features = features;
        this.random = random;
        this.truth = truth;
        this.titles = titles;
        this.setting = setting;
        this.prose = new Prose(random, titles.year());
    }

    String html(List<Sheet> blocks, Sheet three, Sheet four) {
        marks();
        front();
        title();
        if (has(Feature.APPENDICES) && random.nextInt(3) == 0) {
            html.append(Appendices.indicators(random));
        }
        List<List<String>> texts = List.of(
                prose.overview(titles.issuer(), has(Feature.NUMBER_LISTS), has(Feature.RUN_IN_HEADINGS)),
                List.of(),
                List.of(),
                List.of(),
                prose.problems(),
                prose.other());
        boolean annex = has(Feature.ANNEX) || has(Feature.ONE_GRID);
        for (int section = 0; section < 6; section++) {
            String heading = heading(section);
            List<String> text = texts.get(section);
            List<String> mayBe = new ArrayList<>();
            boolean table = section >= 1 && section <= 3;
            if (table && annex) {
                text = List.of("详见附件。");
            }
            section(section, heading, text);
            if (section > 0 && table && !annex && !(has(Feature.TOUCHING_TABLES) && section > 1)) {
                table(section, blocks, three, four);
                text = notes.get(section - 1);
            }
            if (has(Feature.TOUCHING_TABLES) && section == 3 && !annex) {
                html.append(Sheet.stacked(three, four).html(setting, false));
            }
            truth.sections.add(new Truth.Section(section + 1, heading, String.join("\n", text), mayBe));
            if (has(Feature.APPENDICES) && table && random.nextInt(3) == 0) {
                html.append(Appendices.any(random));
            }
        }
        close();
        if (annex) {
            annex(blocks, three, four);
        }
        if (has(Feature.APPENDICES)) {
            html.append("<p>附表</p>").append(Appendices.any(random));
        }
        return html.toString();
    }

    private void marks() {
        if (has(Feature.WATERMARK) || has(Feature.FAINT_WATERMARK)) {
            boolean faint = has(Feature.FAINT_WATERMARK);
            html.append(
                            "<div style='position:fixed;left:15%;top:40%;font-size:60px;white-space:nowrap;transform:rotate(")
                    .append(faint ? -20 - random.nextInt(30) : -45)
                    .append("deg);color:")
                    .append(faint ? "#eee" : "#bbb")
                    .append(";z-index:")
                    .append(random.nextBoolean() ? -1 : 9)
                    .append("'>")
                    .append(titles.issuer())
                    .append("</div>");
        }
        if (has(Feature.WHITE_TEXT)) {
            html.append("<p style='color:#fff'>隐藏文字12345，不应被读到。</p>");
        }
    }

    private void front() {
        if (has(Feature.FORWARDING_LETTER)) {
            html.append("<p class='t'>关于印发《")
                    .append(titles.title())
                    .append("》的通知</p>")
                    .append("<p>各有关单位：</p><p>现将《")
                    .append(titles.title())
                    .append("》印发给你们，请结合实际认真贯彻执行。</p>")
                    .append("<p class='right'>")
                    .append(titles.full())
                    .append("</p><p class='right'>")
                    .append(titles.year() + 1)
                    .append("年1月20日</p><div style='break-after:page'></div>");
        }
        if (has(Feature.COVER)) {
            html.append("<div style='break-after:page;text-align:center;padding-top:200px;font-size:30px'>")
                    .append(titles.lines().stream()
                            .map(line -> "<p class='center'>" + line + "</p>")
                            .collect(Collectors.joining()))
                    .append("<p class='center' style='margin-top:300px'>")
                    .append(titles.full())
                    .append("</p>")
                    .append("<p class='center'>")
                    .append(titles.year() + 1)
                    .append("年1月</p></div>");
        }
        if (has(Feature.CONTENTS)) {
            boolean leaders = random.nextBoolean();
            html.append("<div style='break-after:page'><p class='center'>")
                    .append(random.nextBoolean() ? "目录" : "目　录")
                    .append("</p>");
            for (int i = 0; i < 6; i++) {
                html.append("<p>")
                        .append(NUMBERS.charAt(i))
                        .append("、")
                        .append(HEADINGS.get(i).get(0))
                        .append(leaders ? " ……………………… " : "　　　　")
                        .append(1 + i / 2)
                        .append("</p>");
            }
            html.append("</div>");
        }
        if (has(Feature.LETTERHEAD)) {
            letterhead();
        }
    }

    private void letterhead() {
        String number =
                titles.full().substring(0, 2) + List.of("政字", "政办发", "府发").get(random.nextInt(3));
        int serial = 1 + random.nextInt(90);
        truth.number = java.util.Optional.of(number + "〔" + (titles.year() + 1) + "〕" + serial + "号");
        boolean signed = random.nextBoolean();
        html.append("<p class='center' style='color:#c00;font-size:36px'>")
                .append(titles.full())
                .append("文件</p>");
        if (signed) {
            truth.signatory = java.util.Optional.of("欧阳明");
            html.append("<p style='text-indent:0;border-bottom:2px solid #c00'><span>")
                    .append(truth.number.get())
                    .append("</span><span style='float:right'>签发人：欧阳明</span></p>");
        } else {
            html.append("<p class='center' style='border-bottom:2px solid #c00'>")
                    .append(truth.number.get())
                    .append("</p>");
        }
    }

    private void title() {
        boolean h1 = random.nextBoolean();
        if (h1) {
            html.append("<h1>").append(String.join("<br>", titles.lines())).append("</h1>");
        } else {
            titles.lines()
                    .forEach(line -> html.append("<p class='t'>").append(line).append("</p>"));
        }
        if (has(Feature.SIGNED) && random.nextBoolean()) {
            html.append("<p class='center'>（").append(titles.year() + 1).append("年1月15日）</p>");
        }
        if (random.nextInt(3) == 0) {
            html.append("<p>根据《中华人民共和国政府信息公开条例》要求，特向社会公布")
                    .append(titles.year())
                    .append("年度政府信息公开工作年度报告。本报告中所列数据的统计期限自")
                    .append(titles.year())
                    .append("年1月1日起至12月31日止。</p>");
        }
    }

    private String heading(int section) {
        List<String> wordings = HEADINGS.get(section);
        String words = has(Feature.HEADINGS) ? wordings.get(random.nextInt(wordings.size())) : wordings.get(0);
        if (has(Feature.UNNUMBERED_HEADINGS)) {
            return words;
        }
        String number = String.valueOf(NUMBERS.charAt(section));
        String mark = has(Feature.HEADINGS) ? List.of("、", "．", "、 ", "，").get(random.nextInt(4)) : "、";
        return number + mark + words + (has(Feature.HEADINGS) && random.nextInt(4) == 0 ? "：" : "");
    }

    private void section(int section, String heading, List<String> text) {
        boolean runIn = has(Feature.RUN_IN_HEADINGS) && section == 5;
        if (runIn) {
            html.append("<p><b>")
                    .append(heading)
                    .append("</b>。")
                    .append(text.get(0))
                    .append("</p>");
        } else {
            html.append("<p class='h'>").append(heading).append("</p>");
        }
        text.stream()
                .skip(runIn ? 1 : 0)
                .forEach(line -> html.append("<p>").append(line).append("</p>\n"));
    }

    private void table(int section, List<Sheet> blocks, Sheet three, Sheet four) {
        boolean repeats = has(Feature.REPEATED_HEADER);
        spacer();
        if (section == 1) {
            two(blocks);
        } else if (section == 2) {
            boolean land = has(Feature.LANDSCAPE);
            html.append(
                    three.rows().size() < 6 || absent(three)
                            ? ""
                            : (land ? "<div class='land'>" : "")
                                    + three.html(setting, repeats)
                                    + (land ? "</div>" : ""));
        } else {
            html.append(absent(four) ? "" : four.html(setting, false));
        }
        if (has(Feature.NOTES) && random.nextInt(3) > 0) {
            String note = List.of("注：本表数据统计截至当年12月31日。", "备注：行政处罚数据含所属二级机构。", "说明：表中“其他”为撤回申请等情形，共计3件。")
                    .get(random.nextInt(3));
            notes.get(section - 1).add(note);
            html.append("<p>").append(note).append("</p>");
        }
    }

    private static boolean absent(Sheet sheet) {
        return sheet.widths().size() < 4 || sheet.rows().get(0).isEmpty();
    }

    private void spacer() {
        if (random.nextInt(3) > 0) {
            html.append("<div style='height:").append(random.nextInt(800)).append("px'></div>");
        }
    }

    private void two(List<Sheet> blocks) {
        List<Sheet> some =
                blocks.stream().filter(block -> block.rows().size() > 2).toList();
        if (some.isEmpty()) {
            return;
        }
        if (has(Feature.FOUR_TABLES)) {
            some.forEach(block -> html.append(block.html(setting, false)).append("<div style='height:12px'></div>"));
        } else if (has(Feature.BANDS_OUTSIDE)) {
            for (Sheet block : some) {
                html.append("<p>").append(block.rows().get(0).get(0).text()).append("</p>");
                html.append(new Sheet(
                                "two",
                                block.widths(),
                                1,
                                block.rows().subList(1, block.rows().size()))
                        .html(setting, false));
            }
        } else {
            html.append(Sheets.joined(some).html(setting, false));
        }
    }

    private void close() {
        if (has(Feature.SIGNED)) {
            html.append("<p class='right'>")
                    .append(titles.full())
                    .append("</p><p class='right'>")
                    .append(titles.year() + 1)
                    .append("年1月")
                    .append(1 + random.nextInt(28))
                    .append("日</p>");
            if (random.nextBoolean()) {
                html.append("<p>（此页无正文）</p>");
            }
        }
    }

    private void annex(List<Sheet> blocks, Sheet three, Sheet four) {
        html.append("<div style='break-after:page'></div><p>附件：</p>");
        html.append("<p class='center'>政府信息公开工作情况统计表</p>");
        if (has(Feature.ONE_GRID)) {
            Sheet one = Sheet.stacked(Sheet.ofLine("一、主动公开政府信息情况"), Sheets.joined(blocks));
            one = Sheet.stacked(Sheet.stacked(one, Sheet.ofLine("二、收到和处理政府信息公开申请情况")), three);
            one = Sheet.stacked(Sheet.stacked(one, Sheet.ofLine("三、政府信息公开行政复议、行政诉讼情况")), four);
            html.append(one.html(setting, false));
            return;
        }
        List<String> heads = List.of("一、主动公开政府信息情况", "二、收到和处理政府信息公开申请情况", "三、政府信息公开行政复议、行政诉讼情况");
        for (int i = 0; i < 3; i++) {
            html.append("<p class='h'>").append(heads.get(i)).append("</p>");
            table(i + 1, blocks, three, four);
        }
    }

    private boolean has(Feature feature) {
        return features.contains(feature);
    }
}
