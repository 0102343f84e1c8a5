package nianbao.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Two thousand names of bodies, drawn from the divisions, in the ways in which reports write them. */
class BodyNamesTest {
    private static final Divisions DIVISIONS = Divisions.shipped();
    private static final int NAMES = 2000;
    private static final List<String> AUTHORITIES =
            List.of("财政局", "教育局", "住房和城乡建设局", "城市管理局", "卫生健康委员会", "市场监督管理局", "人民政府办公室", "审计局");

    private final Random random = new Random(20261127);
    private final List<String> all = DIVISIONS.partsOf("").stream()
            .flatMap(province -> DIVISIONS.partsOf(province).stream())
            .flatMap(city -> city.length() == 6 ? List.of(city).stream() : DIVISIONS.partsOf(city).stream())
            .toList();

    private record Drawn(String name, String code) {}

    private String pick(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** A body of a county or of one of its towns: its name may tell all that it lies in, its county, or nothing but itself. */
    private Drawn draw() {
        String county = pick(all);
        List<String> towns = DIVISIONS.partsOf(county);
        String code = towns.isEmpty() || random.nextInt(3) == 0 ? county : pick(towns);
        String own = DIVISIONS.name(code).orElseThrow();
        String city = DIVISIONS.name(code.substring(0, 4)).orElse("");
        String above = code.equals(county) ? "" : DIVISIONS.name(county).orElseThrow();
        String before = switch (random.nextInt(4)) {
            case 0 ->
                DIVISIONS.fullName(code).substring(0, DIVISIONS.fullName(code).length() - own.length());
            case 1 -> city + above;
            case 2 -> above;
            default -> "";
        };
        String place = own.endsWith("街道办事处") ? own.replace("办事处", "") : own;
        String office =
                place.endsWith("街道") ? "办事处" : code.equals(county) && random.nextBoolean() ? pick(AUTHORITIES) : "人民政府";
        return new Drawn(before + place + office, code);
    }

    @Test
    void whatIsSaidForCertainIsRight() {
        int certain = 0;
        int exact = 0;
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < NAMES; i++) {
            Drawn drawn = draw();
            Optional<String> code = DIVISIONS.codeOf(drawn.name());
            if (code.isPresent()) {
                certain++;
                exact += code.get().equals(drawn.code()) ? 1 : 0;
                if (!drawn.code().startsWith(code.get())) {
                    wrong.add(drawn + " " + code.get() + " " + DIVISIONS.fullName(code.get()));
                }
            }
        }
        assertThat(wrong).hasSizeLessThanOrEqualTo(certain / 200);
        assertThat(exact).isGreaterThan(NAMES / 2);
    }
}
