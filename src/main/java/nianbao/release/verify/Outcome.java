package nianbao.release.verify;

import java.util.Locale;

/** What came of deriving something that a release says. */
public enum Outcome {
    /** The same stands at the same place. */
    DERIVED(true),
    /** A person said so, and says so still. */
    BY_PERSON(true),
    /** Something else is read. */
    DIFFERS(false),
    /** The same is read at another place. */
    ELSEWHERE(false),
    /** It is read, and the release does not have it. */
    LEFT_OUT(false),
    /** The release says that a person said so, and nobody says so today. */
    NOBODY_SAYS(false),
    FILE_GONE(false),
    FILE_CHANGED(false),
    NOT_READABLE(false);

    private final boolean sound;

    Outcome(boolean sound) {
        this.sound = sound;
    }

    /** Whether it stands as it was released. */
    public boolean isSound() {
        return sound;
    }

    /** Whether it is of a whole file, of which nothing could be read. */
    public boolean isOfFile() {
        return this == FILE_GONE || this == FILE_CHANGED || this == NOT_READABLE;
    }

    /** The stable name, such as {@code by-person}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
