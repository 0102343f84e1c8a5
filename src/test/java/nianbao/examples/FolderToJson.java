package nianbao.examples;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nianbao.api.ExtractionSettings;
import nianbao.api.ExtractionSettings.Scope;
import nianbao.api.ForkedJava;
import nianbao.api.JsonLinesSink;
import nianbao.api.ReportExtractor;
import nianbao.api.ReportSink;

/** Reads the figures of all files in a folder, two at a time in processes of their own, into a file of JSON lines. */
public final class FolderToJson {
    private FolderToJson() {}

    /** @param arguments the folder, and the file to write */
    public static void main(String[] arguments) throws IOException {
        List<Path> files;
        try (Stream<Path> folder = Files.list(Path.of(arguments[0]))) {
            files = folder.filter(Files::isRegularFile).sorted().toList();
        }
        ExtractionSettings settings =
                ExtractionSettings.DEFAULT.withLanguage(Locale.CHINESE).withScope(Scope.FIGURES);
        // under Spark or an application server, the classes are not on the class path of the program
        ForkedJava java = ForkedJava.withClassPathOf(ReportExtractor.class.getClassLoader());
        try (Writer out = Files.newBufferedWriter(Path.of(arguments[1]));
                ReportExtractor extractor = ReportExtractor.inProcesses(settings, 2, java)) {
            ReportSink sink = new JsonLinesSink(out);
            files.parallelStream().forEach(file -> extractor.extract(file, sink));
        }
    }
}
