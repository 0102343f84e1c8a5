package nianbao.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;

/**
 * What of a job is done, as files of its folder: the plan, and each part that was read. A file gets its name when it is whole, and
 * its name says what is in it: two attempts at one part leave one file, whichever came first.
 */
final class Ledger {
    private static final String PLAN = "plan";
    private static final Pattern PART = Pattern.compile("part-([0-9]+)\\.jsonl\\.gz");

    private final FileSystem files;
    private final Path folder;
    private final Path parts;

    private Ledger(FileSystem files, Path folder) {
        this.files = files;
        this.folder = folder;
        this.parts = new Path(folder, "parts");
    }

    static Ledger open(String out, Configuration hadoop) throws IOException {
        Path folder = new Path(out);
        FileSystem files = folder.getFileSystem(hadoop);
        // without the files of checksums that Hadoop lays beside local ones, and without waiting for a whole chunk
        FileSystem plain = files instanceof LocalFileSystem local ? local.getRawFileSystem() : files;
        return new Ledger(plain, plain.makeQualified(folder));
    }

    /** A file or folder of the job's. */
    Path file(String name) {
        return new Path(folder, name);
    }

    /** The folder of the parts: files of attempts are hidden in it. */
    Path parts() {
        return parts;
    }

    /** The plan of the job that works in this folder; empty where none does. */
    Optional<Plan> plan() throws IOException {
        try (InputStreamReader text = new InputStreamReader(files.open(file(PLAN)), StandardCharsets.UTF_8)) {
            return Optional.of(Plan.read(text));
        } catch (FileNotFoundException e) {
            return Optional.empty();
        }
    }

    /** Writes a plan down, and gives the one that holds: another driver of the same job may have been first. */
    Plan settle(Plan plan) throws IOException {
        files.mkdirs(parts);
        Optional<Plan> before = plan();
        if (before.isPresent()) {
            return before.get();
        }
        write(PLAN, plan.text());
        return plan().orElse(plan);
    }

    /** Writes a file of the job's; it is whole, or not there. */
    void write(String name, String text) throws IOException {
        Path temporary = file("." + name + "." + UUID.randomUUID());
        try (OutputStream out = files.create(temporary, true)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        files.delete(file(name), false);
        if (!files.rename(temporary, file(name))) {
            throw new IOException("cannot be renamed: " + temporary);
        }
    }

    boolean exists(String name) throws IOException {
        return files.exists(file(name));
    }

    /** The numbers of the parts that are done. */
    Set<Integer> done() throws IOException {
        Set<Integer> numbers = new TreeSet<>();
        for (FileStatus status : files.listStatus(parts)) {
            Matcher name = PART.matcher(status.getPath().getName());
            if (name.matches()) {
                numbers.add(Integer.valueOf(name.group(1)));
            }
        }
        return numbers;
    }

    boolean isDone(int part) throws IOException {
        return files.exists(place(part));
    }

    private Path place(int part) {
        return new Path(parts, String.format(Locale.ROOT, "part-%05d.jsonl.gz", part));
    }

    /** Begins an attempt at a part, with what attempts before it had when they were ended. */
    PartWriter attempt(int part) throws IOException {
        PartMembers before = best(part);
        Path temporary = new Path(parts, temporary(part) + UUID.randomUUID());
        return new PartWriter(files.create(temporary, false), before, () -> settle(temporary, part));
    }

    private static String temporary(int part) {
        return String.format(Locale.ROOT, ".part-%05d.", part);
    }

    /** Of what is left of attempts, whichever got farthest. */
    private PartMembers best(int part) throws IOException {
        PartMembers best = new PartMembers(0, new byte[0]);
        for (FileStatus status : leftovers(part)) {
            try (InputStream in = files.open(status.getPath())) {
                PartMembers found = PartMembers.of(in.readAllBytes());
                best = found.count() > best.count() ? found : best;
            } catch (FileNotFoundException e) {
                // another attempt has just finished
            }
        }
        return best;
    }

    private FileStatus[] leftovers(int part) throws IOException {
        return files.listStatus(parts, path -> path.getName().startsWith(temporary(part)));
    }

    /** Gives an attempt its name, unless another was first; what is left of others is thrown away. */
    private void settle(Path temporary, int part) throws IOException {
        Path place = place(part);
        if (!files.exists(place) && !files.rename(temporary, place) && !files.exists(place)) {
            throw new IOException("cannot be renamed: " + temporary);
        }
        for (FileStatus status : leftovers(part)) {
            files.delete(status.getPath(), false);
        }
    }
}
