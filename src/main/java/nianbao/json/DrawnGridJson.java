package nianbao.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nianbao.model.page.DrawnGrid;
import nianbao.model.page.DrawnGrid.Corner;
import org.jspecify.annotations.Nullable;

/**
 * Grids that a person drew, as members of an object for {@link PlainJson}: {@code {"page": 3, "corners": [[x, y], ...], "rows":
 * [y, ...], "columns": [x, ...]}}.
 */
public final class DrawnGridJson {
    /** Lines of one direction of a table; the widest form has some twenty. */
    public static final int MOST_LINES = 200;
    /** Tables of a file. */
    public static final int MOST_GRIDS = 40;
    /** Points: ten metres, which is more than any page has. */
    private static final double FARTHEST = 30_000;

    private DrawnGridJson() {}

    public static List<Map<String, Object>> write(List<DrawnGrid> grids) {
        return grids.stream().map(DrawnGridJson::write).toList();
    }

    private static Map<String, Object> write(DrawnGrid grid) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("page", grid.page());
        members.put(
                "corners",
                grid.corners().stream()
                        .map(corner -> List.of(corner.x(), corner.y()))
                        .toList());
        members.put("rows", grid.rows());
        members.put("columns", grid.columns());
        return members;
    }

    /** @throws IllegalArgumentException for what are no grids, or more than a person draws */
    public static List<DrawnGrid> read(Map<String, ?> object, String name) {
        List<?> list = list(object.get(name), MOST_GRIDS);
        List<DrawnGrid> grids = new ArrayList<>();
        list.forEach(grid -> grids.add(grid(grid)));
        return grids;
    }

    private static DrawnGrid grid(Object said) {
        if (!(said instanceof Map<?, ?> members)) {
            throw new IllegalArgumentException("no grid");
        }
        List<Corner> corners = list(members.get("corners"), 4).stream()
                .map(corner -> numbers(corner, 2))
                .map(point -> {
                    if (point.size() != 2) {
                        throw new IllegalArgumentException("no point");
                    }
                    return new Corner(point.get(0), point.get(1));
                })
                .toList();
        double page = number(members.get("page"));
        if (page != Math.rint(page)) {
            throw new IllegalArgumentException("no page: " + page);
        }
        return new DrawnGrid(
                (int) page,
                corners,
                numbers(members.get("rows"), MOST_LINES),
                numbers(members.get("columns"), MOST_LINES));
    }

    private static List<Double> numbers(@Nullable Object said, int most) {
        return list(said, most).stream().map(DrawnGridJson::number).toList();
    }

    private static List<?> list(@Nullable Object said, int most) {
        if (!(said instanceof List<?> list) || list.size() > most) {
            throw new IllegalArgumentException("no list of at most " + most);
        }
        return list;
    }

    private static double number(@Nullable Object said) {
        if (!(said instanceof BigDecimal number) || Math.abs(number.doubleValue()) > FARTHEST) {
            throw new IllegalArgumentException("no place of a page: " + said);
        }
        return number.doubleValue();
    }
}
