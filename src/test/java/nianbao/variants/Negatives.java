package nianbao.variants;

import java.util.List;
import java.util.Random;

/** Documents that are no such report, though they speak of one or look like one. */
final class Negatives {
    private Negatives() {}

    static String html(Random random, int kind) {
        String body = switch (kind % 6) {
            case 0 -> notice(random);
            case 1 -> guide();
            case 2 -> budget(random);
            case 3 -> monthly(random);
            case 4 -> ruleOfLaw(random);
            default -> catalogue();
        };
        return "<!DOCTYPE html><html lang='zh-CN'><head><meta charset='utf-8'><style>@page{size:A4;margin:22mm}"
                + "body{font-family:'Noto Serif CJK SC';line-height:1.8}p{margin:0;text-indent:2em}"
                + "h1{text-align:center;font-size:22px}td{border:1px solid #000}table{border-collapse:collapse;width:100%}"
                + "p.center{text-align:center}</style></head><body>" + body + "</body></html>";
    }

    private static String notice(Random random) {
        return "<h1>关于做好" + (2019 + random.nextInt(6)) + "年政府信息公开工作年度报告编制和公布工作的通知</h1>"
                + "<p>各镇人民政府，各街道办事处，县政府各部门：</p>"
                + "<p>根据《中华人民共和国政府信息公开条例》规定，现就做好政府信息公开工作年度报告编制工作有关事项通知如下。</p>"
                + "<p>一、内容要求</p><p>年度报告应当包括总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项等内容。</p>"
                + "<p>二、格式要求</p><p>严格按照统一格式编制，不得增减项目。</p><p>三、时间要求</p><p>请于1月31日前公布。</p>"
                + "<p>附件：政府信息公开工作年度报告格式</p>";
    }

    private static String guide() {
        return "<h1>兰溪县教育局政府信息公开指南</h1><p>为了更好地提供政府信息公开服务，编制本指南。</p>"
                + "<p>一、主动公开</p><p>（一）公开内容</p><p>机构职能、规范性文件、行政许可、行政处罚、行政强制等。</p>"
                + "<p>二、依申请公开</p><p>公民、法人或者其他组织可以申请获取政府信息。</p>"
                + "<table><tr><td>申请人</td><td>自然人</td><td>法人或其他组织</td></tr><tr><td>受理机构</td><td colspan=2>办公室</td></tr></table>"
                + "<p>三、监督保障</p><p>可以依法申请行政复议或者提起行政诉讼。政府信息公开工作年度报告每年1月31日前公布。</p>";
    }

    private static String budget(Random random) {
        return "<h1>青阳市财政局" + (2019 + random.nextInt(6)) + "年部门预算公开报告</h1><p>一、总体情况</p><p>本部门预算情况说明如下。</p>"
                + Appendices.any(random) + "<p>二、其他需要说明的事项</p><p>无。</p>";
    }

    private static String monthly(Random random) {
        return "<h1>依申请公开政府信息统计表</h1>" + Appendices.any(random) + Appendices.any(random);
    }

    private static String ruleOfLaw(Random random) {
        int year = 2019 + random.nextInt(6);
        return "<h1>武陵县" + year + "年法治政府建设年度报告</h1><p>" + year + "年，我县深入推进法治政府建设。</p>"
                + "<p>一、总体情况</p><p>办理行政复议案件12件，行政诉讼案件8件。政府信息公开工作有序推进。</p>"
                + List.of("<p>二、存在的主要问题及改进情况</p>", "<p>二、存在的问题和不足</p>").get(random.nextInt(2))
                + "<p>一是执法能力有待提高。</p><p>三、其他需要报告的事项</p><p>无。</p>"
                + "<table><tr><td>类别</td><td>行政许可</td><td>行政处罚</td><td>行政强制</td><td>总计</td></tr>"
                + "<tr><td>数量</td><td>12</td><td>33</td><td>1</td><td>46</td></tr></table>";
    }

    private static String catalogue() {
        return "<h1>政府信息主动公开目录</h1><table><tr><td>序号</td><td>公开事项</td><td>公开内容</td><td>公开时限</td></tr>"
                + "<tr><td>1</td><td>政府信息公开年报</td><td>政府信息公开工作年度报告</td><td>每年1月31日前</td></tr>"
                + "<tr><td>2</td><td>行政许可</td><td>办理结果</td><td>7个工作日</td></tr>"
                + "<tr><td>3</td><td>行政事业性收费</td><td>收费标准</td><td>长期</td></tr></table>";
    }
}
