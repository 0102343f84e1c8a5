package nianbao.spark;

import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a job is to do. The words are those of {@code nianbao spark}.
 *
 * @param inputs listings, or folders
 * @param out a folder, of any of Hadoop's file systems
 * @param store an address of PostgreSQL
 * @param master of Spark; empty where {@code spark-submit} says it
 * @param timeout seconds of wall time for one file
 * @param memory MiB of a reading process
 */
record JobOptions(
        List<String> inputs,
        String out,
        Optional<String> store,
        Optional<String> master,
        String language,
        int timeout,
        int memory) {
    private static final int TIMEOUT = 600;
    private static final int MEMORY = 1024;
    /** Less is too little for a process to start: its limits are those of every command. */
    private static final int LEAST_MEMORY = 524;

    JobOptions {
        inputs = List.copyOf(inputs);
    }

    /** How a machine reads, with no more than must get there. */
    record Reading(String language, int timeout, int memory, Optional<String> store, int processes) {
        /** As it travels: an Optional does not. */
        record Shipped(String language, int timeout, int memory, String store, int processes) implements Serializable {
            Reading unpacked() {
                return new Reading(
                        language, timeout, memory, Optional.of(store).filter(address -> !address.isEmpty()), processes);
            }
        }

        Shipped packed() {
            return new Shipped(language, timeout, memory, store.orElse(""), processes);
        }
    }

    Reading reading(int processes) {
        return new Reading(language, timeout, memory, store, processes);
    }

    /** @throws MisuseException where the words are wrong */
    static JobOptions of(List<String> words) throws MisuseException {
        Deque<String> left = new ArrayDeque<>(words);
        List<String> inputs = new ArrayList<>();
        Optional<String> out = Optional.empty();
        Optional<String> store = Optional.empty();
        Optional<String> master = Optional.empty();
        String language = language(List.of());
        int timeout = TIMEOUT;
        int memory = MEMORY;
        while (!left.isEmpty()) {
            String word = left.remove();
            switch (word) {
                case "--out" -> out = Optional.of(value(word, left));
                case "--store" -> store = Optional.of(value(word, left));
                case "--master" -> master = Optional.of(value(word, left));
                case "--lang" -> language = value(word, left);
                case "--timeout" -> timeout = number(word, left, 1);
                case "--memory" -> memory = number(word, left, LEAST_MEMORY);
                default -> {
                    if (word.startsWith("--")) {
                        throw new MisuseException("spark.option", word);
                    }
                    inputs.add(word);
                }
            }
        }
        if (inputs.isEmpty() || out.isEmpty()) {
            throw new MisuseException("spark.missing");
        } else if (store.isPresent() && !store.get().startsWith("jdbc:postgresql:")) {
            throw new MisuseException("spark.store");
        }
        return new JobOptions(inputs, out.get(), store, master, language, timeout, memory);
    }

    /** The language that the words ask for, whatever else is wrong with them; else that of the machine. */
    static String language(List<String> words) {
        int asked = words.lastIndexOf("--lang");
        return asked >= 0 && asked + 1 < words.size()
                ? words.get(asked + 1)
                : Locale.getDefault().toLanguageTag();
    }

    private static String value(String option, Deque<String> left) throws MisuseException {
        if (left.isEmpty()) {
            throw new MisuseException("spark.value", option);
        }
        return left.remove();
    }

    private static int number(String option, Deque<String> left, int least) throws MisuseException {
        String value = value(option, left);
        try {
            int number = Integer.parseInt(value);
            if (number >= least) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw new MisuseException("spark.number", option, String.valueOf(least), value);
    }
}
