package nianbao.kill;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A program that is started again and again, and killed at random moments, its reading processes too. One that prints a line
 * whenever it has got a step farther can be killed at a random step.
 */
public final class Victim {
    /** Milliseconds of the longest life of one that gets nowhere. */
    private static final int LIFE = 20_000;
    /** Milliseconds in which a Java starts, and opens a store. */
    private static final int START = 1_500;
    /** Milliseconds for which it goes on after its last step: as long as a step takes. */
    private static final int MOMENTS = 10;
    /** Milliseconds after which the end of a reading process has been noticed. */
    private static final int NOTICED = 200;
    /** Seconds for a reading process to notice that nobody listens any more. */
    private static final int ORPHAN_SECONDS = 20;

    private final String program;
    private final Path log;
    private final List<String> arguments;
    private final Random random;

    /** @param log where what it prints is kept, for whoever wonders */
    public Victim(Class<?> program, Path log, Random random, String... arguments) {
        this(program.getName(), log, random, arguments);
    }

    /** @param program the name of its main class */
    Victim(String program, Path log, Random random, String... arguments) {
        this.program = program;
        this.log = log;
        this.random = random;
        this.arguments = List.of(arguments);
    }

    /**
     * Lets it live until it has got a random number of steps farther, and a moment more, and kills it. Where it has reading
     * processes, one of them goes before, every other time.
     *
     * @param most steps that it can get farther
     * @return steps that it got farther
     */
    public int kill(int most, String... more) throws IOException, InterruptedException {
        Life life = new Life(start(more));
        int goal = random.nextInt(most);
        life.await(goal, LIFE);
        life.process.waitFor(random.nextInt(goal == 0 ? START : MOMENTS), TimeUnit.MILLISECONDS);
        kill(life.process);
        return life.end();
    }

    /**
     * Lets it live for a random time, and kills it, as {@link #kill} does.
     *
     * @return whether it was alive until then
     */
    boolean killWithin(int millis, String... more) throws IOException, InterruptedException {
        Life life = new Life(start(more));
        boolean ended = life.process.waitFor(random.nextInt(millis), TimeUnit.MILLISECONDS);
        kill(life.process);
        life.end();
        return !ended;
    }

    /** Kills a life of it; where that has reading processes, one of them goes before, every other time. */
    void kill(Process process) throws InterruptedException {
        List<ProcessHandle> readers = process.children().toList();
        if (!readers.isEmpty() && random.nextBoolean()) {
            readers.get(random.nextInt(readers.size())).destroyForcibly();
            process.waitFor(random.nextInt(NOTICED), TimeUnit.MILLISECONDS);
        }
        List<ProcessHandle> orphans = process.descendants().toList();
        process.destroyForcibly().waitFor();
        for (ProcessHandle orphan : orphans) {
            orphan.onExit().orTimeout(ORPHAN_SECONDS, TimeUnit.SECONDS).join();
        }
    }

    /** Lets it come to its end, well. */
    public int finish(String... more) throws IOException, InterruptedException {
        return finish(Set.of(0), more);
    }

    /** @param well the exit codes of one that has done all it was to do */
    int finish(Set<Integer> well, String... more) throws IOException, InterruptedException {
        Life life = new Life(start(more));
        int code = life.process.waitFor();
        int steps = life.end();
        if (!well.contains(code)) {
            throw new AssertionError(program + " ended with " + code + ", see " + log);
        }
        return steps;
    }

    /** Begins a life of it. */
    Process start(String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                program));
        Stream.concat(arguments.stream(), Arrays.stream(more)).forEach(command::add);
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    /** One process, and the lines that it prints. */
    private final class Life {
        private final Process process;
        private final AtomicInteger steps = new AtomicInteger();
        private final Thread listener;

        Life(Process process) {
            this.process = process;
            this.listener = new Thread(this::listen);
            listener.start();
        }

        private void listen() {
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    steps.incrementAndGet();
                    Files.writeString(log, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                }
            } catch (IOException e) {
                // the stream of a killed process
            }
        }

        void await(int goal, int millis) throws InterruptedException {
            long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
            while (steps.get() < goal && process.isAlive() && System.nanoTime() < end) {
                process.waitFor(1, TimeUnit.MILLISECONDS);
            }
        }

        int end() throws InterruptedException {
            listener.join();
            return steps.get();
        }
    }
}
