package nianbao.spark;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.function.VoidFunction;
import org.apache.spark.util.LongAccumulator;
import org.apache.spark.util.SerializableConfiguration;

/** Reads parts, one after the other, on whichever machine Spark has it run. */
final class ReadingTask implements VoidFunction<Iterator<Part>> {
    private final String out;
    private final JobOptions.Reading.Shipped reading;
    private final SerializableConfiguration hadoop;
    private final LongAccumulator files;

    /** @param files counts the paths that are done */
    ReadingTask(
            String out, JobOptions.Reading.Shipped reading, SerializableConfiguration hadoop, LongAccumulator files) {
        this.out = out;
        this.reading = reading;
        this.hadoop = hadoop;
        this.files = files;
    }

    @Override
    public void call(Iterator<Part> parts) throws IOException {
        Configuration configuration = hadoop.value();
        Ledger ledger = Ledger.open(out, configuration);
        FileSource source = new FileSource(configuration, ExecutorReader.get(reading.unpacked()));
        while (parts.hasNext()) {
            read(parts.next(), ledger, source);
        }
    }

    private void read(Part part, Ledger ledger, FileSource source) throws IOException {
        if (ledger.isDone(part.number())) {
            return; // by another attempt
        }
        List<String> paths = part.paths();
        try (PartWriter writer = ledger.attempt(part.number())) {
            files.add(writer.count());
            while (writer.count() < paths.size()) {
                writer.add(source.read(paths.get(writer.count())));
                files.add(1);
            }
            writer.commit();
        }
    }
}
