package nianbao.variants;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What generated reports say in words. */
final class Prose {
    static final List<String> FIRST = List.of("（一）主动公开情况", "（二）依申请公开情况", "（三）政府信息管理情况", "（四）政府信息公开平台建设情况", "（五）监督保障情况");

    private static final List<String> SENTENCES = List.of(
            "全年通过门户网站主动公开各类政府信息%d条，其中政策文件%d件、工作动态%d条。",
            "严格落实政府信息公开审查制度，坚持“先审查、后公开”，做到“一事一审”。",
            "围绕就业、教育、医疗、养老等群众关心的事项，及时回应社会关切%d次。",
            "依托政务新媒体发布信息%d条，阅读量累计超过%d.%d万人次。",
            "健全公文公开属性源头认定机制，对文件的公开属性逐件认定（主动公开、依申请公开、不予公开）。",
            "按照《中华人民共和国政府信息公开条例》第五十条的规定，及时编制并公布年度报告。",
            "组织业务培训%d场，培训人员%d人次，工作人员的业务能力得到提升。",
            "对网站历史信息进行清理，删除失效链接%d个，更正错误表述%d处。",
            "设立政府信息公开查阅点%d个，为群众查阅信息提供方便。",
            "将政务公开纳入年度考核，分值占比%d%%，全年未发生责任追究情形。",
            "截至%d年12月31日，现行有效的规范性文件%d件，均已在网站集中公开。",
            "财政预决算及“三公”经费、重大项目（含招投标）等重点领域信息做到应公开尽公开。",
            "共办理政府信息公开申请%d件，按时答复率100%%，总体满意度98.5%%。");

    private static final List<String> PROBLEMS = List.of(
            "一是公开内容的深度还不够，部分栏目更新不及时。二是政策解读的形式比较单一，图解、视频等形式不多。三是工作人员变动较快，业务水平有待提高。",
            "从全年工作看，仍存在一些不足：一是重点领域信息公开不够深入；二是与群众的互动不够；三是监督检查力度不大。",
            "我单位政府信息公开工作取得了一定成绩，但与上级要求相比还有差距，主要是主动公开的意识不强，信息的时效性不高。");
    private static final List<String> MENDING = List.of(
            "下一步，我们将坚持以公开为常态、不公开为例外，进一步完善制度，拓宽渠道，提高质量。", "一是加强学习培训，提升业务能力。二是丰富解读形式，增强解读效果。三是强化监督检查，推动各项任务落到实处。");
    private static final List<String> OTHER = List.of(
            "无。",
            "无其他需要报告的事项。",
            "本年度未收取政府信息公开信息处理费。",
            "按照《国务院办公厅关于印发〈政府信息公开信息处理费管理办法〉的通知》（国办函〔2020〕109号）规定，本年度收取信息处理费0元。");

    private final Random random;
    private final int year;

    Prose(Random random, int year) {
        this.random = random;
        this.year = year;
    }

    String paragraph(int sentences) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < sentences; i++) {
            String sentence = SENTENCES.get(random.nextInt(SENTENCES.size()));
            Object[] numbers = {number(), number(), number()};
            if (sentence.startsWith("截至")) {
                numbers[0] = year;
            } else if (sentence.contains("%d.%d")) {
                numbers[2] = random.nextInt(10);
            }
            text.append(String.format(sentence, numbers));
        }
        return text.toString();
    }

    private int number() {
        return 1 + random.nextInt(1 + random.nextInt(3000));
    }

    List<String> overview(String issuer, boolean lists, boolean runIn) {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(year + "年，" + issuer + "认真贯彻落实《中华人民共和国政府信息公开条例》，扎实推进政府信息公开工作。现将有关情况报告如下：");
        for (String head : FIRST) {
            if (runIn) {
                paragraphs.add(head + "。" + paragraph(1 + random.nextInt(3)));
                continue;
            }
            paragraphs.add(head);
            if (lists) {
                int items = 2 + random.nextInt(3);
                for (int i = 1; i <= items; i++) {
                    paragraphs.add(i + (items == 3 ? "．" : ".") + paragraph(1 + random.nextInt(2)));
                }
            } else {
                paragraphs.add(paragraph(1 + random.nextInt(4)));
            }
        }
        return paragraphs;
    }

    List<String> problems() {
        if (random.nextBoolean()) {
            return List.of(pick(PROBLEMS), pick(MENDING));
        }
        return List.of("（一）存在的主要问题", pick(PROBLEMS), "（二）改进情况", pick(MENDING));
    }

    List<String> other() {
        List<String> paragraphs = new ArrayList<>(List.of(pick(OTHER)));
        if (random.nextInt(3) == 0) {
            paragraphs.add("年度政务公开工作要点落实情况：重点任务" + number() + "项，已全部完成。");
        }
        return paragraphs;
    }

    private String pick(List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }
}
