package nianbao.variants;

import java.util.List;
import java.util.Random;

/** Tables of other kinds that stand in reports, and words of the form inside them. */
final class Appendices {
    private Appendices() {}

    static String any(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> indicators(random);
            case 1 -> budget(random);
            case 2 -> comparison(random);
            default -> monthly(random);
        };
    }

    /** The statistics that bodies filled in before 2019: words of the form, other figures. */
    static String indicators(Random random) {
        return table(
                random,
                "政府信息公开情况统计表",
                List.of("统计指标", "单位", "统计数"),
                List.of(
                        "一、主动公开情况",
                        "（一）主动公开政府信息数",
                        "　其中：主动公开规范性文件数",
                        "二、依申请公开情况",
                        "（一）收到申请数",
                        "三、行政复议数量",
                        "（一）维持具体行政行为数",
                        "四、行政诉讼数量",
                        "行政许可",
                        "行政处罚",
                        "总计"));
    }

    private static String budget(Random random) {
        return table(
                random,
                "部门收支预算总表",
                List.of("项目", "基本支出", "项目支出", "合计"),
                List.of("一般公共服务支出", "教育支出", "行政事业性收费", "社会保障和就业支出", "住房保障支出", "总计"));
    }

    private static String comparison(Random random) {
        return table(
                random,
                "主要指标与上年比较",
                List.of("指标", "本年", "上年", "增减"),
                List.of("主动公开信息数", "收到申请数", "予以公开", "部分公开", "不予公开", "行政复议", "行政诉讼", "总计"));
    }

    private static String monthly(Random random) {
        return table(
                random,
                "依申请公开按月统计",
                List.of("月份", "自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"),
                List.of("1月", "2月", "3月", "4月", "5月", "6月", "合计"));
    }

    private static String table(Random random, String caption, List<String> head, List<String> rows) {
        StringBuilder html = new StringBuilder("<p class='center'>" + caption + "</p><table class='other'><tbody><tr>");
        head.forEach(name -> html.append("<td class='head'>").append(name).append("</td>"));
        html.append("</tr>");
        for (String row : rows) {
            html.append("<tr><td class='label'>").append(row).append("</td>");
            for (int i = 1; i < head.size(); i++) {
                html.append("<td class='figure'>").append(random.nextInt(500)).append("</td>");
            }
            html.append("</tr>");
        }
        return html.append("</tbody></table>").toString();
    }
}
