package nianbao.county;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Writes what reports say beside their tables, in one of many wordings, and with numbers that are not of the tables, too. */
final class ProseMaker {
    private static final List<String> RECEIVED = List.of(
            "%d年，本单位共收到政府信息公开申请%d件，均在法定期限内答复。",
            "%d年度共受理依申请公开%d件，办结率100%%。",
            "依申请公开方面。%d年全年共收到公众提出的政府信息公开申请%d件，按时答复率达到100%%。",
            "%d年新收政府信息公开申请%d件，较上年有所变化，申请内容主要涉及征地补偿等方面。",
            "（二）依申请公开。%d年，我单位接到各类依申请公开事项申请共计%d件，全部依法办理。");
    private static final List<String> GRANTED =
            List.of("其办理结果为：予以公开%d件，其余依法作出相应答复。", "从办理结果看，予以公开的%d件。", "经审核，全部公开%d件。", "上述申请中，依法予以公开%d件，答复及时。");
    private static final List<String> REVIEWS =
            List.of("因政府信息公开引发行政复议%d件。", "全年发生涉及信息公开的行政复议案件%d件。", "政府信息公开类行政复议共%d件，均按时提交材料。");
    private static final List<String> OTHERS = List.of(
            "全县各部门门户网站累计发布信息%d条。",
            "通过政务新媒体发布信息%d条，阅读量持续上升。",
            "截至目前，全县累计受理依申请公开%d件。",
            "组织业务培训%d次，参训人员覆盖各科室。",
            "全市共收到政府信息公开申请%d件，同比增长。",
            "公开财政预决算信息%d条，做到应公开尽公开。",
            "开展政策解读%d次，主要负责人解读占比提高。",
            "回应群众关切%d次，办理留言平均用时缩短。",
            "其中，网上提交的申请%d件。",
            "更新政务公开专栏%d个，栏目内容不断丰富。",
            "开放政府信息查阅点，接待群众查阅%d人次。",
            "清理规范性文件%d件，废止失效文件及时公布。");
    private static final List<String> PLAIN = List.of(
            "本单位高度重视政府信息公开工作，明确分管领导和责任科室，确保工作落到实处。",
            "坚持以公开为常态、不公开为例外，全面推进决策、执行、管理、服务、结果公开。",
            "严格落实信息发布审核制度，坚持先审查、后公开，未发生失泄密问题。",
            "存在的问题主要有：公开内容的深度不够，个别栏目更新不够及时，业务能力有待提高。",
            "下一步将加强队伍建设，完善工作制度，提高公开质量，主动接受社会监督。",
            "进一步优化办理流程，规范登记、审核、答复各环节，切实保障申请人合法权益。",
            "围绕重点领域加大公开力度，及时公开乡村振兴、社会救助、义务教育等信息。",
            "未收取信息处理费。",
            "未发生其他需要报告的事项。",
            "将政务公开纳入年度考核，强化监督检查，对发现的问题督促整改到位。");

    private final Random random;

    ProseMaker(Random random) {
        this.random = random;
    }

    /** Which sentences a report has, in what order; numbers are left open. */
    record Plan(List<String> general, List<String> requests, List<String> disputes) {}

    /** @param ofWhole whether what is said of the whole county would be said of the body */
    Plan plan(boolean ofWhole) {
        List<String> others = OTHERS.stream()
                .filter(other -> !ofWhole || !other.contains("全"))
                .toList();
        List<String> general = new ArrayList<>(some(others, 4));
        general.addAll(some(PLAIN, 5));
        Collections.shuffle(general, random);
        return new Plan(
                List.copyOf(general),
                List.of(one(RECEIVED), one(GRANTED)),
                random.nextBoolean() ? List.of(one(REVIEWS)) : List.of());
    }

    /**
     * The sections.
     *
     * @param off by how much the number of requests received is wrong
     */
    List<String> write(Plan plan, int year, Map<String, Integer> figures, int off) {
        StringBuilder general = new StringBuilder();
        plan.general().forEach(sentence -> general.append(sentence.formatted(20 + random.nextInt(4000))));
        String requests = plan.requests().get(0).formatted(year, figures.getOrDefault("requests.new.total", 0) + off)
                + plan.requests().get(1).formatted(figures.getOrDefault("requests.granted.total", 0));
        StringBuilder disputes = new StringBuilder();
        plan.disputes()
                .forEach(sentence ->
                        disputes.append(sentence.formatted(figures.getOrDefault("disputes.review.total", 0))));
        return List.of(general.toString(), requests, disputes.toString());
    }

    private String one(List<String> sentences) {
        return sentences.get(random.nextInt(sentences.size()));
    }

    private List<String> some(List<String> sentences, int count) {
        List<String> shuffled = new ArrayList<>(sentences);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, count);
    }
}
