package nianbao.words;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.Locale;

/**
 * What a program that runs for long tells of itself, a line each: time, level, text. Under systemd the line begins with the
 * level as its journal knows it, which adds the time by itself. For several threads.
 */
public final class LineLog {
    private final PrintWriter out;
    private final Clock clock;
    private final Reader reader;

    /** Who reads the lines. */
    public enum Reader {
        PERSON,
        JOURNAL
    }

    /** How much it matters. */
    public enum Level {
        /** All is well. */
        INFO(6),
        /** Someone should look at a file. */
        WARN(4),
        /** Nothing goes on until someone does something. */
        ERROR(3);

        /** As syslog and systemd number it. */
        private final int priority;

        Level(int priority) {
            this.priority = priority;
        }
    }

    public LineLog(PrintWriter out, Clock clock, Reader reader) {
        this.out = out;
        this.clock = clock;
        this.reader = reader;
    }

    public void info(String text) {
        write(Level.INFO, text);
    }

    public void warn(String text) {
        write(Level.WARN, text);
    }

    public void error(String text) {
        write(Level.ERROR, text);
    }

    private synchronized void write(Level level, String text) {
        String begin = switch (reader) {
            case PERSON -> Messages.time(clock.instant()) + " " + String.format(Locale.ROOT, "%-5s", level) + " ";
            case JOURNAL -> "<" + level.priority + ">";
        };
        out.println(begin + oneLine(text));
        out.flush();
    }

    /** Names of files may hold anything, also what would begin another line or command a terminal. */
    private static String oneLine(String text) {
        StringBuilder line = new StringBuilder();
        text.codePoints().forEach(point -> {
            if (Character.isISOControl(point) || isMark(point)) {
                line.append(String.format(Locale.ROOT, "\\u%04x", point));
            } else {
                line.appendCodePoint(point);
            }
        });
        return line.toString();
    }

    /** Line ends of Unicode, and marks that turn the direction of what follows. */
    private static boolean isMark(int point) {
        return point == 0x2028 || point == 0x2029 || (point >= 0x202A && point <= 0x202E);
    }
}
