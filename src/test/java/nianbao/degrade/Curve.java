package nianbao.degrade;

import java.util.ArrayList;
import java.util.List;

/**
 * One fault at rising strength.
 *
 * @param name of the fault, as recipes write it
 * @param unit what the levels count
 */
record Curve(String name, String unit, List<Double> levels) {
    Curve {
        levels = List.copyOf(levels);
    }

    static List<Curve> all() {
        List<Curve> curves = new ArrayList<>();
        curves.add(new Curve("dpi", "pixels an inch", List.of(300.0, 200.0, 150.0, 120.0, 100.0)));
        for (Fault fault : Fault.values()) {
            curves.add(new Curve(fault.id(), fault.unit(), fault.levels()));
        }
        curves.add(new Curve("jpeg", "quality of JPEG", List.of(50.0, 20.0, 10.0)));
        return curves;
    }

    Recipe recipe(double level) {
        return Recipe.of(name + "=" + level);
    }
}
