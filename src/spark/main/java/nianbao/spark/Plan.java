package nianbao.spark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * Which path is read in which part. It is made once and written down: a job that goes on has the same parts.
 *
 * @param listing hash of the paths that it is of
 * @param reader version of the program that it was made for: records of two are not mixed
 * @param parts those whose paths take longest first
 */
record Plan(String listing, String reader, List<Part> parts) {
    /** Work of a part, in milliseconds of one core: less means more files of results, more means more to do again. */
    private static final long PART = 20_000;
    /** Parts for each core, at least: the last ones are to end together. */
    private static final int PARTS_A_CORE = 8;
    /** As many tasks as a driver keeps an eye on without trouble. */
    private static final int MOST_PARTS = 20_000;

    private static final String HEAD = "nianbao-spark-plan/1";
    private static final String END = "end";

    Plan {
        parts = List.copyOf(parts);
    }

    /** A path, and what reading it will cost in milliseconds of one core. */
    record Priced(String path, long cost) implements Serializable {}

    /** How many paths there are. */
    long paths() {
        return parts.stream().mapToLong(part -> part.paths().size()).sum();
    }

    /**
     * Packs paths into parts of about the same cost, longest first. Those of one part cost about the same: a process that
     * scans end, as some fill its memory, is then not one that had learnt to read others fast.
     *
     * @param cores of the whole cluster
     */
    static Plan of(String listing, String reader, List<Priced> paths, int cores) {
        long total = paths.stream().mapToLong(Priced::cost).sum();
        long wanted = Math.max(total / PART, (long) cores * PARTS_A_CORE);
        double share = (double) total / Math.max(1, Math.min(Math.min(wanted, MOST_PARTS), paths.size()));
        List<Part> parts = new ArrayList<>();
        List<String> open = new ArrayList<>();
        long cost = 0;
        Comparator<Priced> longest = Comparator.comparingLong(Priced::cost).reversed();
        for (Priced path :
                paths.stream().sorted(longest.thenComparing(Priced::path)).toList()) {
            if (!open.isEmpty() && cost + path.cost() / 2.0 > share) {
                parts.add(new Part(parts.size(), cost, new ArrayList<>(open)));
                open.clear();
                cost = 0;
            }
            open.add(path.path());
            cost += path.cost();
        }
        parts.add(new Part(parts.size(), cost, new ArrayList<>(open)));
        return new Plan(listing, reader, parts);
    }

    /** As a file: a path a line, with the number and the cost of its part; whole only with its last line. */
    String text() {
        StringBuilder text = new StringBuilder(HEAD)
                .append('\t')
                .append(listing)
                .append('\t')
                .append(reader)
                .append('\n');
        for (Part part : parts) {
            for (String path : part.paths()) {
                text.append(part.number()).append('\t').append(part.cost()).append('\t');
                text.append(path).append('\n');
            }
        }
        return text.append(END).append('\n').toString();
    }

    /** @throws IOException where this is no plan, or half of one */
    static Plan read(Reader from) throws IOException {
        BufferedReader lines = new BufferedReader(from);
        String[] head = String.valueOf(lines.readLine()).split("\t");
        if (head.length != 3 || !head[0].equals(HEAD)) {
            throw new IOException("no plan of a job");
        }
        TreeMap<Integer, Part> parts = new TreeMap<>();
        for (String line = lines.readLine(); !END.equals(line); line = lines.readLine()) {
            String[] cells = String.valueOf(line).split("\t", 3);
            if (cells.length != 3) {
                throw new IOException("half a plan of a job");
            }
            int number = Integer.parseInt(cells[0]);
            parts.computeIfAbsent(number, of -> new Part(of, Long.parseLong(cells[1]), new ArrayList<>()))
                    .paths()
                    .add(cells[2]);
        }
        return new Plan(head[1], head[2], List.copyOf(parts.values()));
    }
}
