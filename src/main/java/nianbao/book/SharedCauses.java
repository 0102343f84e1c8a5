package nianbao.book;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nianbao.book.RollUp.Explanation;
import nianbao.book.RollUp.Line;

/** What explains several figures in one way, so that it is told once. */
public final class SharedCauses {
    /** What explains figures in one way. */
    private record Cause(Class<? extends Explanation> kind, String body, OptionalLong report) {
        static Cause of(Explanation why) {
            return new Cause(why.getClass(), why.body(), why.at());
        }
    }

    private final List<Map.Entry<Cause, List<Explanation>>> causes;

    private SharedCauses(List<Map.Entry<Cause, List<Explanation>>> causes) {
        this.causes = List.copyOf(causes);
    }

    /** Those of some figures. */
    public static SharedCauses of(List<Line> lines) {
        Map<Cause, List<Explanation>> all = lines.stream()
                .flatMap(line -> line.why().stream())
                .collect(Collectors.groupingBy(Cause::of, LinkedHashMap::new, Collectors.toList()));
        return new SharedCauses(all.entrySet().stream()
                .filter(cause -> cause.getValue().size() > 1)
                .sorted(Comparator.comparing(cause -> cause.getValue().size(), Comparator.<Integer>reverseOrder()))
                .toList());
    }

    /** The explanations that but for the figures are the same; what explains most figures comes first. */
    public List<List<Explanation>> alike() {
        return causes.stream().map(Map.Entry::getValue).toList();
    }

    /** Where among these an explanation is, from 0; empty where it is of one figure only. */
    public OptionalInt at(Explanation why) {
        return IntStream.range(0, causes.size())
                .filter(i -> causes.get(i).getKey().equals(Cause.of(why)))
                .findFirst();
    }
}
