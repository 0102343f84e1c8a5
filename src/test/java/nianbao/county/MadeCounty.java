package nianbao.county;

import java.util.List;
import java.util.Set;

/**
 * A county, its bodies and their reports.
 *
 * @param bodies all that owe a report, without its government
 * @param reports as they are published last
 * @param replaced what was published first in place of some
 * @param gone reports that are at their address no more
 * @param planted what is to be found
 * @param consequences what follows from it in the county's own reports
 */
record MadeCounty(
        String code,
        String government,
        List<String> bodies,
        List<MadeReport> reports,
        List<MadeReport> replaced,
        Set<MadeReport> gone,
        Set<Planted> planted,
        Set<Planted> consequences) {
    static final int FIRST = 2020;
    static final int LAST = 2024;

    MadeCounty {
        bodies = List.copyOf(bodies);
        reports = List.copyOf(reports);
        replaced = List.copyOf(replaced);
        gone = Set.copyOf(gone);
        planted = Set.copyOf(planted);
        consequences = Set.copyOf(consequences);
    }
}
