package nianbao.check.planted;

import java.util.Random;
import java.util.function.UnaryOperator;
import nianbao.check.Finding;
import nianbao.check.Finding.Kind;
import nianbao.check.Finding.Level;
import nianbao.check.form.Deviation.Aspect;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Something that officers do to drafts. Each changes a report that is as the form has it, and says what must be named. */
enum Slip {
    TOTAL_OF_REQUESTS(Level.FAIL, Kind.ARITHMETIC) {
        @Override
        String plant(Document draft, Random random) {
            Element row = row(draft, "三", ROWS[random.nextInt(ROWS.length)]);
            return change(row.select("td.figure").last(), 1 + random.nextInt(9), row);
        }
    },
    TOTAL_OF_DISPUTES(Level.FAIL, Kind.ARITHMETIC) {
        @Override
        String plant(Document draft, Random random) {
            Element row = draft.select("table.four tr").last();
            change(row.select("td.figure").get(4), 1 + random.nextInt(9), row);
            return "行政复议";
        }
    },
    NUMBER_IN_PROSE(Level.LOOK, Kind.PROSE) {
        @Override
        String plant(Document draft, Random random) {
            String total = row(draft, "三", "一、本年新收").select("td.figure").last().text();
            String sentence = "本年度收到政府信息公开申请" + (Integer.parseInt(total) + 1 + random.nextInt(9)) + "件。";
            draft.select("p.h").first().nextElementSibling().text(sentence);
            return "一、总体情况";
        }
    },
    CARRIED_OVER(Level.FAIL, Kind.CARRIED) {
        @Override
        String plant(Document draft, Random random) {
            return "二、上年结转"; // the report of the year before differs
        }
    },
    BLANK_CELL(Level.LOOK, Kind.BLANK) {
        @Override
        String plant(Document draft, Random random) {
            Element zero = draft.select("table.three td.figure").stream()
                    .filter(cell -> cell.text().equals("0"))
                    .skip(random.nextInt(10))
                    .findFirst()
                    .orElseThrow();
            zero.text("");
            return "申请人情况";
        }
    },
    ROW_LEFT_OUT(Level.FAIL, Aspect.ROW_MISSING) {
        @Override
        String plant(Document draft, Random random) {
            row(draft, "二", random.nextBoolean() ? "行政强制" : "行政处罚").remove();
            return "第二十条第（六）项";
        }
    },
    TABLE_LEFT_OUT(Level.FAIL, Aspect.TABLE_MISSING) {
        @Override
        String plant(Document draft, Random random) {
            draft.select("table.four").remove();
            return "申请人情况";
        }
    },
    ROW_ADDED(Level.FAIL, Aspect.ROW_FURTHER) {
        @Override
        String plant(Document draft, Random random) {
            Element row = row(draft, "二", "行政强制");
            Element own = row.clone();
            own.select("td.label").first().text("行政检查");
            own.select("td.figure").first().text("7");
            row.after(own);
            return "行政检查";
        }
    },
    LABEL_MISTYPED(Level.FAIL, Aspect.LABEL) {
        @Override
        String plant(Document draft, Random random) {
            String[] slips = {
                "属于三类内部事务信息:属于三类内容事务信息", "其他法律行政法规禁止公开:其他法律行政止公开", "要求提供公开出版物:要求提供公开出版社", "无正当理由大量反复申请:无正当理由大量重复申请"
            };
            String[] slip = slips[random.nextInt(slips.length)].split(":", 2);
            Element label = row(draft, "三", slip[0]).select("td.label").last();
            label.text(label.text().replace(slip[0], slip[1]));
            return label.text();
        }
    },
    LABEL_MISNUMBERED(Level.FAIL, Aspect.LABEL) {
        @Override
        String plant(Document draft, Random random) {
            Element label = row(draft, "三", "重复申请").select("td.label").last();
            label.text("3.重复申请");
            return "重复申请";
        }
    },
    HEADING_MISNUMBERED(Level.FAIL, Aspect.SECTION_NUMBER) {
        @Override
        String plant(Document draft, Random random) {
            int wrong = 1 + random.nextInt(4);
            Element heading = draft.select("p.h").get(wrong);
            String numbers = "一二三四五六七";
            heading.text(numbers.charAt(wrong + 1) + heading.text().substring(1));
            return heading.text();
        }
    },
    SECTION_LEFT_OUT(Level.FAIL, Aspect.SECTION_MISSING) {
        @Override
        String plant(Document draft, Random random) {
            Element last = draft.select("p.h").last();
            while (last.nextElementSibling() != null) {
                last.nextElementSibling().remove();
            }
            last.remove();
            return "五、";
        }
    },
    SECTIONS_SWAPPED(Level.FAIL, Aspect.SECTION_ORDER) {
        @Override
        String plant(Document draft, Random random) {
            Element fifth = draft.select("p.h").get(4);
            Element sixth = draft.select("p.h").get(5);
            String words = fifth.text().substring(2);
            fifth.text("五、" + sixth.text().substring(2));
            sixth.text("六、" + words);
            return "六、";
        }
    },
    HEADING_REWORDED(Level.LOOK, Aspect.SECTION_WORDING) {
        @Override
        String plant(Document draft, Random random) {
            Element fifth = draft.select("p.h").get(4);
            fifth.text(random.nextBoolean() ? "五、存在的困难和下一年计划" : "五、存在问题及今后努力方向");
            return fifth.text();
        }
    },
    OTHER_UNIT(Level.FAIL, Aspect.UNIT) {
        @Override
        boolean fits(String html) {
            return html.contains("万元");
        }

        @Override
        String plant(Document draft, Random random) {
            Element head = draft.select("table.two td.head").stream()
                    .filter(cell -> cell.text().contains("万元"))
                    .findFirst()
                    .orElseThrow();
            head.text(head.text().replace("万元", "元"));
            return head.text();
        }
    },
    TITLE_WITHOUT_YEAR(Level.FAIL, Aspect.TITLE_YEAR) {
        @Override
        String plant(Document draft, Random random) {
            return retitled(draft, title -> title.replaceAll("20\\d\\d年度?|（20\\d\\d年度?）", ""));
        }
    },
    TITLE_WITHOUT_BODY(Level.FAIL, Aspect.TITLE_BODY) {
        @Override
        String plant(Document draft, Random random) {
            return retitled(draft, title -> "2024年政府信息公开工作年度报告");
        }
    },
    YEAR_OF_TITLE(Level.LOOK, Kind.REPORT) {
        @Override
        String plant(Document draft, Random random) {
            draft.select("p.h").first().nextElementSibling().text("本报告所列数据的统计期限自2031年1月1日起至2031年12月31日止。");
            return "一、总体情况";
        }
    };

    private static final String[] ROWS = {"一、本年新收", "（一）予以公开", "重复申请", "四、结转下年度"};

    private final Level level;
    private final Kind kind;
    /** The id of what of the form it is about; empty where it is about something else. */
    private final String aspect;

    Slip(Level level, Kind kind) {
        this.level = level;
        this.kind = kind;
        aspect = "";
    }

    Slip(Level level, Aspect aspect) {
        this.level = level;
        kind = Kind.FORM;
        this.aspect = aspect.id();
    }

    /** Changes a draft, and gives words that stand on the page where that must be named. */
    abstract String plant(Document draft, Random random);

    /** Whether a draft has what this changes: not each form has all of it. */
    boolean fits(String html) {
        return true;
    }

    /** The year of the title is read on no page of its own. */
    boolean isOnPage() {
        return this != YEAR_OF_TITLE;
    }

    boolean isNamedBy(Finding finding) {
        return finding.level() == level
                && finding.kind() == kind
                && finding.deviation()
                        .map(found -> found.aspect().id())
                        .orElse("")
                        .equals(aspect);
    }

    /** A draft of this seed with this slip, and the words of its page. */
    record Planted(String html, String words) {}

    Planted planted(String html, long seed) {
        Document draft = Jsoup.parse(html);
        String words = plant(draft, new Random(seed));
        return new Planted(draft.outerHtml(), words);
    }

    private static Element row(Document draft, String table, String label) {
        String css = table.equals("二") ? "table.two tr" : "table.three tr";
        return draft.select(css).stream()
                .filter(row -> row.select("td.label").text().contains(label))
                .findFirst()
                .orElseThrow();
    }

    private static String change(Element cell, int by, Element row) {
        cell.text(Integer.toString(Integer.parseInt(cell.text()) + by));
        return row.select("td.label").isEmpty()
                ? ""
                : row.select("td.label").last().text().substring(0, 4);
    }

    static String retitled(Document draft, UnaryOperator<String> change) {
        Element title = draft.select("p.t, h1").first();
        title.text(change.apply(title.text()));
        return title.text();
    }
}
