package nianbao.report;

import java.util.ArrayList;
import java.util.List;
import nianbao.model.Block;
import nianbao.model.Paragraph;
import nianbao.model.Table;
import nianbao.report.Unit.Measure;
import nianbao.report.form.Field;
import nianbao.report.form.TableMatch.Located;

/** What stands directly above the tables of a document, where the unit of all their amounts may be named. */
final class Captions {
    /** Paragraphs above a table that may be its caption. */
    private static final int LINES = 3;
    /** Letters of the longest caption; prose is longer. */
    private static final int LONGEST = 45;

    private final List<List<String>> units = new ArrayList<>();

    Captions(List<Block> blocks) {
        List<String> above = new ArrayList<>();
        for (Block block : blocks) {
            if (block instanceof Table) {
                units.add(above.stream().filter(Captions::namesMoney).toList());
                above.clear();
            } else if (block instanceof Paragraph paragraph) {
                above.add(paragraph.text());
                above.removeIf(text -> text.length() > LONGEST);
                above.subList(0, Math.max(0, above.size() - LINES)).clear();
            }
        }
    }

    private static boolean namesMoney(String text) {
        return Unit.namesIn(List.of(text)).stream()
                .flatMap(name -> Unit.of(name).stream())
                .anyMatch(unit -> unit.measure() == Measure.MONEY);
    }

    /** The place of an amount with what the caption of its table says of its unit; of a count as it is. */
    Located heard(Located place) {
        int table = place.table() - 1;
        boolean amount = place.field().type() == Field.Type.DECIMAL && table >= 0 && table < units.size();
        return amount ? place.named(units.get(table)) : place;
    }
}
