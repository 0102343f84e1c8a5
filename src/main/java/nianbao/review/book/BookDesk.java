package nianbao.review.book;

import java.time.MonthDay;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import nianbao.book.BodyList;
import nianbao.book.CountyBook;
import nianbao.book.RollUpFigures;
import nianbao.book.UnplacedBodies;
import nianbao.book.UnplacedBodies.Question;
import nianbao.book.across.AcrossFinding;
import nianbao.book.across.ReportsAcross;
import nianbao.correct.FigureFields;
import nianbao.csv.CsvText;
import nianbao.places.Divisions;
import nianbao.review.RefusedInWords;
import nianbao.store.ReportStore;
import nianbao.store.StoreWatch;
import nianbao.store.book.BookedReport;
import nianbao.store.book.Placement;
import nianbao.store.reading.Bodies.Body;

/** The book of a county, its roll-up, and what shows between its reports. */
public final class BookDesk implements AutoCloseable {
    /** Reports of a division that are gone through for findings: they take some seconds. */
    public static final int MOST_COMPARED = 4000;
    /** Divisions whose findings are kept until the store is another. */
    private static final int MOST_KEPT = 40;
    /** Digits of the codes of counties. */
    private static final int COUNTY = 6;

    private final ReportStore store;
    private final CountyBook book;
    private final UnplacedBodies unplaced;
    private final Divisions divisions = Divisions.shipped();
    private final StoreWatch watch;
    private final Map<String, List<AcrossFinding>> kept = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<AcrossFinding>> eldest) {
            return size() > MOST_KEPT;
        }
    };

    public BookDesk(ReportStore store, FigureFields fields) {
        this.store = store;
        this.book = new CountyBook(store, fields);
        this.unplaced = new UnplacedBodies(store);
        this.watch = store.watch();
    }

    /** The book of a division, over all years. */
    public DivisionBook book(String code) {
        return new DivisionBook(
                code,
                book.lines(code, OptionalInt.empty()),
                unplaced.of(code),
                store.read(tables -> tables.book().expected(code)),
                store.read(tables -> tables.book().expectedBy(code)));
    }

    /** The divisions that a division is made of, those of the whole country where it is empty, with their reports. */
    public SortedMap<String, Integer> parts(String code) {
        SortedMap<String, Integer> counts = store.read(tables -> tables.book().reportsByDivision(code));
        SortedMap<String, Integer> parts = new TreeMap<>();
        for (String part : divisions.partsOf(code)) {
            int reports = counts.subMap(part, part + ":").values().stream()
                    .mapToInt(Integer::intValue)
                    .sum();
            if (reports > 0) {
                parts.put(part, reports);
            }
        }
        return parts;
    }

    /** How many reports there are of the bodies in a division. */
    public int reports(String code) {
        return store.read(tables -> tables.book().reportsByDivision(code)).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** The years on which the bodies in a division have reports, in order. */
    public List<Integer> years(String code) {
        return store.read(tables -> tables.book().years(code));
    }

    /** The reports of a year that may be on the whole of a division: of bodies that are in it and in no smaller one. */
    public List<BookedReport> ownReports(String code, int year) {
        return store.read(tables -> tables.book().reports(code, OptionalInt.of(year))).stream()
                .filter(report -> report.code().equals(code))
                .toList();
    }

    /** The bodies of which no division is known. */
    public List<Question> unplaced(String words) {
        return unplaced.with(words);
    }

    /** @param own the number of the report that is on the whole division; empty for that of its government */
    public RollUpFigures rollUp(String code, int year, OptionalLong own) {
        return book.withFigures(code, year, own);
    }

    /**
     * What shows between the reports of a division, at most {@link #MOST_COMPARED}; again what was found before, as long as nothing
     * came into the store.
     */
    public List<AcrossFinding> findings(String code, Optional<MonthDay> due) {
        String key = code + due.map(MonthDay::toString).orElse("");
        synchronized (kept) {
            if (watch.hasChanged()) {
                kept.clear();
            }
            List<AcrossFinding> before = kept.get(key);
            if (before != null) {
                return before;
            }
        }
        List<AcrossFinding> found = List.copyOf(new ReportsAcross(store, due).findings(code));
        synchronized (kept) {
            if (!watch.hasChanged()) {
                kept.put(key, found);
            } else {
                kept.clear();
            }
        }
        return found;
    }

    /** Where a report is in a book; empty where its body or year is not known. */
    public Optional<BookedReport> report(long report) {
        return store.read(tables -> tables.book().report(report));
    }

    /** The division in whose book a body is: a county has the book of its towns. */
    public String bookOf(String code) {
        return code.length() > COUNTY ? code.substring(0, COUNTY) : code;
    }

    /** What people said of where a body is, the latest first. */
    public List<Placement> placements(String body) {
        return store.read(tables -> tables.book().placements(body));
    }

    /**
     * A person says in which division a body is.
     *
     * @param division its code, its name, or its name with those of what it lies in
     * @return its code
     */
    public String place(String body, String division, String by, Optional<String> note) {
        List<String> meant = divisions.meant(division.strip());
        if (meant.isEmpty()) {
            throw new RefusedInWords("book.no-division", division);
        }
        if (meant.size() > 1) {
            throw new RefusedInWords("web.book.divisions", division);
        }
        Body found = store.read(tables -> tables.bodies().named(body))
                .orElseThrow(() -> new RefusedInWords("bodies.none", body));
        String code = meant.get(0);
        return store.write(tables -> {
            tables.book().place(found.number(), code, by, note);
            return code;
        });
    }

    /**
     * A person gives the list of the bodies that owe a report in a division.
     *
     * @param list a name a line, or a table with a column of names
     */
    public int expect(String code, String list, String by) {
        List<String> names = BodyList.names(
                CsvText.rows(list).stream().map(CsvText.Row::cells).toList());
        if (divisions.name(code).isEmpty()) {
            throw new RefusedInWords("book.no-division", code);
        }
        if (names.isEmpty()) {
            throw new RefusedInWords("web.book.no-names");
        }
        BodyList.noName(names).ifPresent(other -> {
            throw new RefusedInWords("web.book.no-name", other);
        });
        return store.write(tables -> tables.book().expect(code, names, by));
    }

    @Override
    public void close() {
        watch.close();
    }
}
