package nianbao.notice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Predicate;
import nianbao.lifecycle.StopSignal;

/**
 * Tells people of matters, each once, also over restarts: what was told stands in a file. What does not come through is
 * tried again, less and less often. Nothing else waits for that. For several threads.
 */
public final class Notices implements AutoCloseable {
    /** After a first try that failed; doubled after each one more. */
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);

    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    /** Doublings after which the longest wait is reached. */
    private static final int DOUBLINGS = 7;
    /** Between two looks at the clock, which people set. */
    private static final Duration LOOK = Duration.ofSeconds(5);

    private final List<NoticeChannel> channels;
    private final Path file;
    private final Clock clock;
    private final Consumer<String> failed;
    private final Set<String> told = new LinkedHashSet<>();
    private final List<Pending> pending = new ArrayList<>();
    private final StopSignal stop = new StopSignal();
    private final ReentrantLock delivering = new ReentrantLock();

    /** A notice that did not come through by one way. */
    private record Pending(Notice notice, NoticeChannel channel, int tries, Instant due) {}

    /**
     * @param file of what was told
     * @param failed told why something did not come through
     */
    public Notices(List<NoticeChannel> channels, Path file, Clock clock, Consumer<String> failed) {
        this.channels = List.copyOf(channels);
        this.file = file.toAbsolutePath();
        this.clock = clock;
        this.failed = failed;
        if (Files.exists(this.file)) {
            try {
                told.addAll(Files.readAllLines(this.file));
            } catch (IOException e) {
                failed.accept(e.toString());
            }
        }
    }

    /** Has what is to be told be told by a thread of its own, until this is closed. */
    public void start() {
        if (!isUsed()) {
            return;
        }
        Thread thread = new Thread(
                () -> {
                    try {
                        while (!stop.await(LOOK, this::isDue)) {
                            deliver(clock.instant());
                        }
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "notices");
        thread.setDaemon(true);
        thread.start();
    }

    private synchronized boolean isDue() {
        return isDue(clock.instant());
    }

    private boolean isDue(Instant now) {
        return pending.stream().anyMatch(each -> !each.due().isAfter(now));
    }

    /**
     * Tells those matters that were not told yet, in one notice.
     *
     * @param matters each with a line for people
     * @param heading the first line; empty where the others say all
     */
    public void tell(String kind, String heading, Map<String, String> matters) {
        if (queue(kind, heading, matters)) {
            stop.wake();
        }
    }

    private synchronized boolean queue(String kind, String heading, Map<String, String> matters) {
        Map<String, String> fresh = new LinkedHashMap<>();
        matters.forEach((matter, line) -> {
            String key = oneLine(matter);
            if (!told.contains(key)) {
                fresh.put(key, line);
            }
        });
        if (fresh.isEmpty() || channels.isEmpty()) {
            return false;
        }
        List<String> lines = new ArrayList<>(heading.isEmpty() ? List.of() : List.of(heading));
        lines.addAll(fresh.values());
        Instant now = clock.instant();
        Notice notice = new Notice(kind, List.copyOf(fresh.keySet()), String.join("\n", lines), now);
        channels.forEach(channel -> pending.add(new Pending(notice, channel, 0, now)));
        told.addAll(fresh.keySet());
        return true;
    }

    private static String oneLine(String matter) {
        return matter.replaceAll("\\R", " ").strip();
    }

    /** Matters that are over: where they come again, they are told again. What was not sent yet is not sent any more. */
    public synchronized void settle(Predicate<String> isOver) {
        pending.removeIf(each -> each.notice().matters().stream().allMatch(isOver));
        if (told.removeIf(isOver)) {
            save();
        }
    }

    /** Whether there is a way to people. */
    public boolean isUsed() {
        return !channels.isEmpty();
    }

    /** What was told, and is not over. */
    public synchronized List<String> told() {
        return List.copyOf(told);
    }

    /** Tries what is due; for one thread after the other, so that whoever closes this waits for what is on its way. */
    void deliver(Instant now) {
        delivering.lock();
        try {
            deliverDue(now);
        } finally {
            delivering.unlock();
        }
    }

    private void deliverDue(Instant now) {
        List<Pending> due = due(now);
        for (Pending each : due) {
            try {
                each.channel().send(each.notice());
            } catch (IOException e) {
                failed.accept(String.valueOf(e.getMessage()));
                again(each);
            }
        }
        if (!due.isEmpty()) {
            synchronized (this) {
                save();
            }
        }
    }

    private synchronized List<Pending> due(Instant now) {
        List<Pending> due =
                pending.stream().filter(each -> !each.due().isAfter(now)).toList();
        pending.removeAll(due);
        return due;
    }

    private synchronized void again(Pending each) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(each.tries(), DOUBLINGS));
        Instant next = clock.instant().plus(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT);
        pending.add(new Pending(each.notice(), each.channel(), each.tries() + 1, next));
    }

    /** What is pending was not told: after a restart it is. */
    private void save() {
        Set<String> kept = new LinkedHashSet<>(told);
        pending.forEach(each -> kept.removeAll(each.notice().matters()));
        try {
            Path part = file.resolveSibling("." + file.getFileName() + ".part");
            Files.write(part, kept);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            failed.accept(e.toString());
        }
    }

    /** Tries once more what did not come through. */
    @Override
    public void close() {
        stop.stop();
        deliver(Instant.MAX);
    }
}
