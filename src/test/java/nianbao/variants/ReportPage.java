package nianbao.variants;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * A page of a web site with a report in words, in seeded wordings of all that tells whose it is and of which year: its
 * title, its period, its letterhead, its preamble, its signature, and the names of other bodies around it.
 *
 * @param issuer empty where nothing on the page names the body
 * @param date that stands at the end of the report, ISO 8601
 */
record ReportPage(
        String html,
        String title,
        Optional<String> issuer,
        int year,
        Optional<String> date,
        List<String> headings,
        List<String> texts) {
    private static final List<String> BODIES = List.of(
            "柳林镇",
            "市人民政府办公室",
            "区政府信息公开办公室",
            "石家庄市桥西区中山街道办事处",
            "天津市红桥区人民政府政务服务办公室",
            "市卫生健康局南湖分局",
            "平川县政务公开办公室",
            "锡林浩特市宝力根苏木",
            "红旗区小店镇",
            "清河县第二中学",
            "国家税务总局平川县税务局",
            "平川县城市管理综合行政执法大队",
            "平川经济技术开发区管委会",
            "平川县红十字会",
            "宁夏回族自治区发展和改革委员会",
            "平川县政府信息公开中心");
    private static final List<String> OTHERS = List.of("兰溪县财政局", "兰溪县", "白沙镇", "兰溪县人民政府", "兰溪县政务公开办");
    /** {0} is the body, {1} the year, and a stroke parts lines. */
    private static final List<String> TITLES = List.of(
            "{0}{1}年政府信息公开工作年度报告",
            "{1}年{0}政府信息公开工作年度报告",
            "{0}政府信息公开工作{1}年度报告",
            "{0}关于{1}年政府信息公开工作的报告",
            "{0}政府信息公开工作年度报告（{1}年）",
            "{1}年度{0}政府信息公开工作报告",
            "{0}{1}政府信息公开年报",
            "{0}{1}年政务公开工作年度报告",
            "{0}政府信息公开年度报告({1})",
            "关于{0}{1}年政府信息公开工作情况的报告",
            "{0}关于公布{1}年政府信息公开工作年度报告",
            "《{0}{1}年政府信息公开工作年度报告》",
            "{0}|{1}年政府信息公开工作年度报告",
            "{0}|政府信息公开工作年度报告|（{1}年度）",
            "{0}{1}年|政府信息公开工作|年度报告",
            "{0}{1}年政府信息|公开工作年度报告",
            "{0}政府信息公开工作年度报告|{1}年度",
            "{0}|关于{1}年政府信息公开工作的|年度报告",
            "{0}{1}年度政府信息与政务公开工作年度报告");

    private static final List<String> NAMELESS =
            List.of("{1}年政府信息公开工作年度报告", "{1}年度政府信息公开年报", "关于{1}年政府信息公开工作的报告", "{1}年|政府信息公开工作年度报告");
    private static final List<String> PERIODS = List.of(
            "根据《中华人民共和国政府信息公开条例》（2019年修订）和国办公开办函〔2021〕30号要求编制。本报告所列数据的统计期限自{1}年1月1日起至{1}年12月31日止。",
            "本报告中所列数据的统计时限为{1}年1月1日至12月31日。",
            "本年报数据统计期间：{1}.1.1-{1}.12.31。",
            "本报告统计数据期限为{1}年度。",
            "根据国办公开办函〔2019〕60号，现将我单位{1}年度政府信息公开工作情况报告如下：");
    private static final List<String> NUMBERS = List.of(
            "一、 二、 三、 四、 五、 六、",
            "一． 二． 三． 四． 五． 六．",
            "（一） （二） （三） （四） （五） （六）",
            "第一部分 第二部分 第三部分 第四部分 第五部分 第六部分",
            "1. 2. 3. 4. 5. 6.",
            "(1) (2) (3) (4) (5) (6)",
            "壹、 贰、 叁、 肆、 伍、 陆、",
            "Ⅰ、 Ⅱ、 Ⅲ、 Ⅳ、 Ⅴ、 Ⅵ、");
    private static final List<List<String>> WORDS = List.of(
            List.of("总体情况"),
            List.of("主动公开政府信息情况", "主动公开政府信息的情况"),
            List.of("收到和处理政府信息公开申请情况"),
            List.of("政府信息公开行政复议、行政诉讼情况"),
            List.of("存在的主要问题及改进情况", "存在的问题及改进措施", "当前存在的主要问题及下一步改进措施"),
            List.of("其他需要报告的事项", "需要报告的其他事项"));

    ReportPage {
        headings = List.copyOf(headings);
        texts = List.copyOf(texts);
    }

    static ReportPage of(long seed) {
        return new Maker(new Random(seed)).page();
    }

    /** How a title that names no body is made up for. */
    private enum Witness {
        LETTERHEAD,
        SIGNATURE,
        PREAMBLE,
        PUBLISHER,
        NOTHING
    }

    private static final class Maker {
        private final Random random;
        private final String body;
        private final String other;
        private final int year;
        private final Optional<Witness> witness;
        private final List<String> lines;
        private final StringBuilder html = new StringBuilder();
        private Optional<String> date = Optional.empty();

        Maker(Random random) {
            this.random = random;
            body = any(BODIES);
            other = any(OTHERS);
            year = 2019 + random.nextInt(7);
            witness = random.nextInt(4) == 0 ? Optional.of(any(List.of(Witness.values()))) : Optional.empty();
            lines = List.of(filled(any(witness.isPresent() ? NAMELESS : TITLES), printed(year))
                    .split("\\|"));
        }

        ReportPage page() {
            String title = String.join("", lines);
            String meta = witness.filter(Witness.PUBLISHER::equals).isPresent()
                    ? "<p>发布机构：" + body + "　发布日期：" + (year + 1) + "-01-22</p>"
                    : any(List.of("", "<p>发布日期：" + (year + 1) + "-01-22　来源：兰溪县政府网</p>"));
            html.append(around()).append(meta).append("<div id='zoom'>");
            opening();
            List<String> headings = new ArrayList<>();
            List<String> texts = new ArrayList<>();
            sections(headings, texts);
            closing();
            html.append("</div><p>上一篇：").append(other).append(year - 1).append("年政府信息公开工作年度报告</p>");
            String head = any(List.of(title, title + "_兰溪县人民政府门户网站", title + "-政府信息公开年报-兰溪县人民政府"));
            Optional<String> issuer =
                    witness.filter(Witness.NOTHING::equals).isPresent() ? Optional.empty() : Optional.of(body);
            return new ReportPage(
                    "<html><head><meta charset='utf-8'><title>" + head + "</title></head><body>" + html
                            + "</body></html>",
                    title,
                    issuer,
                    year,
                    date,
                    headings,
                    texts);
        }

        private String around() {
            return any(List.of(
                    "",
                    "<p>当前位置：首页 &gt; " + other + " &gt; 政府信息公开年报</p>",
                    "<div class='side'><h3>" + other + "政府信息公开年报</h3><ul><li><a href='#'>" + other
                            + "2018年政府信息公开工作年度报告</a></li><li><a href='#'>指南</a></li><li><a href='#'>制度</a></li></ul></div>",
                    "<div><h3>政府信息公开年报</h3></div>"));
        }

        /** The title stands above the article or in it, and the preamble may repeat it. */
        private void opening() {
            if (witness.filter(Witness.LETTERHEAD::equals).isPresent()) {
                paragraph(body + "文件", "center");
                paragraph("平政〔" + (year + 1) + "〕3号", "center");
            }
            String align = random.nextBoolean() ? "center" : "left";
            lines.forEach(line -> paragraph(line, align));
            if (random.nextBoolean()) {
                paragraph(filled(any(PERIODS), Integer.toString(year)), "left");
            }
            if (witness.filter(Witness.PREAMBLE::equals).isPresent()) {
                paragraph(any(List.of("本报告由" + body + "编制。", body + "按照《条例》要求编制本报告。")), "left");
            } else if (random.nextInt(3) == 0) {
                paragraph("现公布" + String.join("", lines).replaceAll("[《》]", "") + "，请予监督。", "left");
            }
        }

        private void sections(List<String> headings, List<String> texts) {
            String[] numbers = any(NUMBERS).split(" ");
            for (int i = 0; i < numbers.length; i++) {
                headings.add(numbers[i] + any(WORDS.get(i)));
                texts.add(List.of(
                                year + "年，我单位认真贯彻落实《条例》，围绕中心工作，聚焦群众关切，稳步推进公开。",
                                "主动公开的信息均已在网站发布。",
                                "未收到申请。",
                                "无。",
                                "存在不足。下一步将加强培训，" + (year + 1) + "年再上台阶。",
                                "无。")
                        .get(i));
                paragraph(headings.get(i), "left");
                paragraph(texts.get(i), "left");
            }
        }

        private void closing() {
            boolean signs = witness.filter(Witness.SIGNATURE::equals).isPresent()
                    || (witness.isEmpty() && random.nextInt(3) == 0);
            if (!signs) {
                return;
            }
            LocalDate day = LocalDate.of(year + 1, 1 + random.nextInt(3), 1 + random.nextInt(28));
            date = Optional.of(day.toString());
            String printed = any(List.of(
                    day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日",
                    Titles.han(day.getYear()) + "年" + han(day.getMonthValue()) + "月" + han(day.getDayOfMonth()) + "日",
                    day.getYear() + "." + day.getMonthValue() + "." + day.getDayOfMonth()));
            if (random.nextBoolean()) {
                paragraph(body + printed, "right");
            } else {
                paragraph(body, "right");
                paragraph(printed, "right");
            }
        }

        private void paragraph(String text, String align) {
            html.append("<p style='text-align:")
                    .append(align)
                    .append("'>")
                    .append(text)
                    .append("</p>");
        }

        private String filled(String pattern, String when) {
            return pattern.replace("{0}", body).replace("{1}", when);
        }

        private String printed(int number) {
            String digits = Integer.toString(number);
            String wide = digits.chars()
                    .mapToObj(digit -> Character.toString(digit - '0' + '０'))
                    .collect(Collectors.joining());
            return any(List.of(
                    digits,
                    digits,
                    wide,
                    Titles.han(number),
                    Titles.han(number).replace('〇', '○'),
                    Titles.han(number).replace('〇', '零')));
        }

        private static String han(int number) {
            String ones = "〇一二三四五六七八九";
            String tens = number < 10 ? "" : number < 20 ? "十" : ones.charAt(number / 10) + "十";
            return tens + (number % 10 == 0 ? "" : ones.charAt(number % 10));
        }

        private <T> T any(List<T> all) {
            return all.get(random.nextInt(all.size()));
        }
    }
}
