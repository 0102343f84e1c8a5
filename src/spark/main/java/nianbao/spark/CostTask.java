package nianbao.spark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.util.SerializableConfiguration;

/** Looks at what files are, without reading them, to tell what reading will cost. */
final class CostTask implements FlatMapFunction<Iterator<String>, Plan.Priced> {
    private final JobOptions.Reading.Shipped reading;
    private final SerializableConfiguration hadoop;

    CostTask(JobOptions.Reading.Shipped reading, SerializableConfiguration hadoop) {
        this.reading = reading;
        this.hadoop = hadoop;
    }

    @Override
    public Iterator<Plan.Priced> call(Iterator<String> paths) throws IOException {
        FileSource source = new FileSource(hadoop.value(), ExecutorReader.get(reading.unpacked()));
        List<Plan.Priced> priced = new ArrayList<>();
        while (paths.hasNext()) {
            String path = paths.next();
            priced.add(new Plan.Priced(path, source.cost(path)));
        }
        return priced.iterator();
    }
}
