package nianbao.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nianbao.model.Extent;
import nianbao.words.Messages;
import nianbao.worker.ReaderJvm;
import nianbao.worker.ReadingLimits;
import nianbao.worker.ReadingPool;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives each test a desk of its own. All share one browser, and the processes that draw pages. */
final class OpenDesk implements ParameterResolver, ExecutionCondition {
    private static final Namespace OURS = Namespace.create(OpenDesk.class);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return Browser.missing()
                .map(ConditionEvaluationResult::disabled)
                .orElseGet(() -> ConditionEvaluationResult.enabled("there is a browser"));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == DeskInBrowser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Shared shared =
                context.getRoot().getStore(OURS).computeIfAbsent(Shared.class, type -> Shared.start(), Shared.class);
        return context.getStore(OURS)
                .computeIfAbsent(OwnDesk.class, type -> OwnDesk.open(shared), OwnDesk.class)
                .desk();
    }

    /** What all desks share, until the last test is over. */
    record Shared(Browser browser, ReadingPool pool) implements AutoCloseable {
        static Shared start() {
            ReadingPool pool = ReadingPool.of(
                    1,
                    "en",
                    Extent.WHOLE,
                    new ReadingLimits(Duration.ofMinutes(4), Duration.ofMinutes(2), 1024, Integer.MAX_VALUE),
                    ReaderJvm.ofThisProcess(List.of("-XX:TieredStopAtLevel=1")),
                    Messages.in(Locale.ENGLISH),
                    told -> {
                        throw new IllegalStateException(told);
                    });
            return new Shared(Browser.start(), pool);
        }

        @Override
        public void close() {
            browser.close();
            pool.close();
        }
    }

    /** The desk of a test, and the folder of its store. */
    private record OwnDesk(DeskInBrowser desk, Path folder) implements AutoCloseable {
        static OwnDesk open(Shared shared) {
            try {
                Path folder = Files.createTempDirectory("nianbao-desk");
                return new OwnDesk(new DeskInBrowser(shared.browser(), shared.pool(), folder), folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            desk.close();
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
