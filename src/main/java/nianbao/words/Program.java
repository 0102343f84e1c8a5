package nianbao.words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;
import java.util.ResourceBundle;
import nianbao.model.ReportRecord.Reader;

/** What the program calls itself. */
public final class Program {
    private Program() {}

    /**
     * The name and version that every record bears: the version of the program, and after a plus the fingerprint of what
     * decides a reading. Two builds that read alike have the same one, whatever else they do otherwise.
     */
    public static Reader reader() {
        return Held.READER;
    }

    /** The version of the program as it was released. */
    public static String version() {
        return ResourceBundle.getBundle("nianbao.program").getString("version");
    }

    /** The commit that it was built from, with a plus where its sources were changed since; empty where nobody said. */
    public static Optional<String> commit() {
        return Optional.of(ResourceBundle.getBundle("nianbao.program").getString("commit"))
                .filter(commit -> !commit.isEmpty() && !commit.startsWith("$"));
    }

    /** Made when it is first asked for. */
    private static final class Held {
        private static final Reader READER = new Reader("nianbao", version() + "+" + fingerprint());

        private static String fingerprint() {
            try {
                CodeSource source = Optional.ofNullable(
                                Program.class.getProtectionDomain().getCodeSource())
                        .orElseThrow(() -> new IOException("nobody says where the classes are"));
                return ReaderFingerprint.of(Path.of(source.getLocation().toURI()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (URISyntaxException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
