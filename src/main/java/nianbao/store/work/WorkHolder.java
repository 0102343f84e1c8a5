package nianbao.store.work;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.store.input.Runs;

/**
 * A process that takes work.
 *
 * @param started milliseconds since 1970, or 0 where the system does not tell: numbers of processes are used again
 */
public record WorkHolder(String host, long pid, long started) {
    private static final Pattern TEXT = Pattern.compile("(.*) (\\d+) (\\d+)");

    /** This process. */
    public static WorkHolder here() {
        ProcessHandle process = ProcessHandle.current();
        return new WorkHolder(Runs.host(), process.pid(), started(process));
    }

    private static long started(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    static Optional<WorkHolder> of(String text) {
        Matcher told = TEXT.matcher(text);
        return told.matches()
                ? Optional.of(
                        new WorkHolder(told.group(1), Long.parseLong(told.group(2)), Long.parseLong(told.group(3))))
                : Optional.empty();
    }

    /** Whether it was on this machine, and is gone. Of another machine's nobody knows; their leases end. */
    boolean isSurelyGone() {
        return host.equals(Runs.host())
                && ProcessHandle.of(pid)
                        .filter(process -> process.isAlive() && started(process) == started)
                        .isEmpty();
    }

    /** As the store keeps it. */
    String text() {
        return host + " " + pid + " " + started;
    }
}
