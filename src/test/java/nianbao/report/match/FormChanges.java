package nianbao.report.match;

import java.util.List;
import java.util.Random;

/** Makes tables as publishers change them: rows and columns exchanged, added, left out, and called by other names. */
final class FormChanges {
    private static final List<String> LOCAL_ROWS =
            List.of("其中：网上申请", "9.属于商业秘密", "6.属于工作秘密", "4.转交其他机关办理", "2.申请人撤回申请", "其他情形", "小计", "上年同期");
    private static final List<String> LOCAL_COLUMNS = List.of("新闻媒体", "工业企业", "事业单位", "个体工商户", "其他组织", "小计", "");

    private final Random random;

    FormChanges(Random random) {
        this.random = random;
    }

    /** A table of section three with some changes. */
    FormSheet changed() {
        FormSheet sheet = FormSheet.requests(random.nextBoolean() ? "ogi-2021" : "ogi-2019");
        for (int i = 0; i <= random.nextInt(4); i++) {
            change(sheet);
        }
        return random.nextInt(3) == 0 ? sheet.recognised() : sheet;
    }

    private void change(FormSheet sheet) {
        switch (random.nextInt(8)) {
            case 0 -> sheet.swapColumns(3 + random.nextInt(5), 3 + random.nextInt(5));
            case 1 -> exchangeRows(sheet);
            case 2 -> sheet.insertRow(row(sheet), LOCAL_ROWS.get(random.nextInt(LOCAL_ROWS.size())), "7");
            case 3 -> replaceRow(sheet);
            case 4 -> sheet.grid.remove(row(sheet));
            case 5 ->
                sheet.grid.get(2).set(3 + random.nextInt(5), LOCAL_COLUMNS.get(random.nextInt(LOCAL_COLUMNS.size())));
            case 6 -> addColumn(sheet);
            default -> sheet.insertRow(row(sheet), sheet.grid.get(row(sheet)).get(1), "7");
        }
    }

    /** A row of a group with more than one. */
    private int row(FormSheet sheet) {
        int row;
        do {
            row = 3 + random.nextInt(sheet.grid.size() - 3);
        } while (!sheet.grid.get(row).get(0).equals(FormSheet.ABOVE));
        return row;
    }

    private void exchangeRows(FormSheet sheet) {
        List<String> first = sheet.grid.get(row(sheet));
        List<String> second = sheet.grid.get(row(sheet));
        for (int column = 1; column < first.size(); column++) {
            String text = first.get(column);
            first.set(column, second.get(column));
            second.set(column, text);
        }
    }

    private void replaceRow(FormSheet sheet) {
        List<String> row = sheet.grid.get(row(sheet));
        row.set(1, LOCAL_ROWS.get(random.nextInt(LOCAL_ROWS.size())));
        for (int column = 2; column < row.size(); column++) {
            row.set(column, "7");
        }
    }

    private void addColumn(FormSheet sheet) {
        int at = 4 + random.nextInt(4);
        String label = LOCAL_COLUMNS.get(random.nextInt(LOCAL_COLUMNS.size()));
        for (int row = 0; row < sheet.grid.size(); row++) {
            sheet.grid.get(row).add(at, row < 2 ? FormSheet.LEFT : row == 2 ? label : "7");
        }
    }
}
