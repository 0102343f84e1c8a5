package nianbao.spark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.LongAccumulator;
import org.apache.spark.util.SerializableConfiguration;

/**
 * One job, in four steps, each of which is left out where it was done before:
 *
 * <ol>
 *   <li>list what is to be read
 *   <li>plan: what each file will cost, packed into parts
 *   <li>read: a task a part, whose results are a file
 *   <li>make the tables of all parts, and hold their counts against the listing
 * </ol>
 */
final class SparkJob {
    /** Paths that a task looks at, to tell what they cost: seconds of work. */
    private static final int LOOKED_AT = 200;
    /** What is set unless the command line or the cluster says otherwise: no page in the browser, no bar. */
    private static final Map<String, String> DEFAULTS = Map.of(
            "spark.ui.enabled", "false",
            "spark.ui.showConsoleProgress", "false",
            "spark.sql.shuffle.partitions", "8");

    private final JobOptions options;
    private final IsolatedReader program;

    /** @param program for what is not read */
    SparkJob(JobOptions options, IsolatedReader program) {
        this.options = options;
        this.program = program;
    }

    /** What came of it, and of how many paths. */
    record Outcome(long listed, Results.Counts counts) {}

    /** @throws MisuseException where the listing is none, or the folder of the results belongs to another job */
    Outcome run() throws IOException, MisuseException {
        List<String> wrong = program.order("check");
        if (!wrong.isEmpty()) {
            throw new MisuseException("spark.store.wrong", wrong.get(0));
        }
        Configuration hadoop = new Configuration();
        Listing listing = Listing.of(options.inputs(), hadoop, program);
        Ledger ledger = Ledger.open(options.out(), hadoop);
        Optional<Plan> planned = ledger.plan();
        if (planned.isPresent()) {
            requireSame(planned.get(), listing);
        }
        try (SparkSession spark = SparkSession.builder().config(settings()).getOrCreate()) {
            JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
            Plan plan = planned.isPresent() ? planned.get() : plan(context, listing, ledger);
            read(context, plan, ledger);
            return new Outcome(plan.paths(), new Results(spark, ledger).write());
        }
    }

    private SparkConf settings() {
        SparkConf settings = new SparkConf().setAppName("nianbao");
        DEFAULTS.forEach(settings::setIfMissing);
        if (options.master().isPresent()) {
            settings.setMaster(options.master().get());
        } else {
            settings.setIfMissing("spark.master", "local[*]");
        }
        return settings;
    }

    private void requireSame(Plan plan, Listing listing) throws MisuseException {
        if (!plan.listing().equals(listing.hash())) {
            throw new MisuseException("spark.other-listing", options.out());
        } else if (!plan.reader().equals(version())) {
            throw new MisuseException("spark.other-version", options.out(), plan.reader(), version());
        }
    }

    private String version() {
        return program.order("version").get(0);
    }

    private Plan plan(JavaSparkContext context, Listing listing, Ledger ledger) throws IOException {
        List<String> paths = listing.paths();
        tell("spark.planning", paths.size());
        int cores = context.defaultParallelism();
        int slices = Math.max(Math.min(cores, paths.size()), paths.size() / LOOKED_AT);
        List<Plan.Priced> priced = context.parallelize(paths, slices)
                .mapPartitions(new CostTask(shipped(context), hadoop(context)))
                .collect();
        Plan plan = Plan.of(listing.hash(), version(), priced, cores);
        if (plan.paths() != paths.size()) {
            throw new IllegalStateException(plan.paths() + " paths are planned of " + paths.size());
        }
        return ledger.settle(plan);
    }

    private void read(JavaSparkContext context, Plan plan, Ledger ledger) throws IOException {
        Set<Integer> done = ledger.done();
        List<Part> left = new ArrayList<>(plan.parts());
        left.removeIf(part -> done.contains(part.number()));
        long paths = left.stream().mapToLong(part -> part.paths().size()).sum();
        tell("spark.reading", plan.paths(), plan.parts().size(), plan.paths() - paths);
        if (left.isEmpty()) {
            return;
        }
        LongAccumulator files = context.sc().longAccumulator("files");
        Progress progress = new Progress(program, plan.paths(), plan.paths() - paths, files::sum);
        context.sc().addSparkListener(progress);
        context.parallelize(left, left.size())
                .foreachPartition(new ReadingTask(options.out(), shipped(context), hadoop(context), files));
        context.sc().removeSparkListener(progress);
        progress.end();
    }

    private void tell(String key, long... numbers) {
        List<String> words = new ArrayList<>(List.of(key));
        for (long number : numbers) {
            words.add(String.valueOf(number));
        }
        System.err.println(program.say(words.toArray(String[]::new)));
    }

    /** One process for each core: of an executor, or of this process where it is all in one. */
    private JobOptions.Reading.Shipped shipped(JavaSparkContext context) {
        SparkConf settings = context.getConf();
        int asOneProcess = context.isLocal() ? context.defaultParallelism() : 0;
        return options.reading(settings.getInt("spark.executor.cores", asOneProcess))
                .packed();
    }

    private static SerializableConfiguration hadoop(JavaSparkContext context) {
        return new SerializableConfiguration(context.hadoopConfiguration());
    }
}
