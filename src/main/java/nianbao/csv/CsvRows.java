package nianbao.csv;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rows of comma-separated values in UTF-8, one after the other: for tables that are larger than the memory. */
public final class CsvRows implements Closeable {
    /** Bytes of a row at most: no table of figures has one of a tenth of it, and what has would fill the memory. */
    private static final int LONGEST = 1 << 20;

    private static final int BUFFER = 1 << 16;
    private static final int END = -1;

    private final InputStream in;
    private final ByteArrayOutputStream cell = new ByteArrayOutputStream();
    private long position;
    private long begin;
    private int ahead;

    public CsvRows(InputStream in) throws IOException {
        this.in = new BufferedInputStream(in, BUFFER);
        this.ahead = this.in.read();
    }

    /** What follows is no row: a quote has no end, or a row is longer than any table has. */
    public static final class MalformedRow extends IOException {
        private static final long serialVersionUID = 1;

        MalformedRow(String what) {
            super(what);
        }
    }

    /** How many bytes came before the row that was read last. */
    public long begin() {
        return begin;
    }

    /** How many bytes were read. */
    public long position() {
        return position;
    }

    /**
     * The cells of the next row; empty where there is none.
     *
     * @throws MalformedRow where it is none
     * @throws IOException where the bytes cannot be had
     */
    public Optional<List<String>> next() throws IOException {
        begin = position;
        if (ahead == END) {
            return Optional.empty();
        }
        List<String> cells = new ArrayList<>();
        do {
            cells.add(ahead == '"' ? quoted() : plain());
        } while (take(','));
        take('\r');
        if (!take('\n') && ahead != END) {
            throw new MalformedRow("something follows the end of a cell");
        }
        return Optional.of(cells);
    }

    private String plain() throws IOException {
        while (ahead != ',' && ahead != '\r' && ahead != '\n' && ahead != END) {
            keep();
        }
        return cell();
    }

    private String quoted() throws IOException {
        advance();
        while (true) {
            if (ahead == END) {
                throw new MalformedRow("a quote without its end");
            } else if (!take('"')) {
                keep();
            } else if (ahead == '"') {
                keep();
            } else {
                return cell();
            }
        }
    }

    private String cell() {
        String text = cell.toString(StandardCharsets.UTF_8);
        cell.reset();
        return text;
    }

    private void keep() throws IOException {
        if (position - begin > LONGEST) {
            throw new MalformedRow("a row of more than " + LONGEST + " bytes");
        }
        cell.write(ahead);
        advance();
    }

    private boolean take(char letter) throws IOException {
        if (ahead != letter) {
            return false;
        }
        advance();
        return true;
    }

    private void advance() throws IOException {
        ahead = in.read();
        position++;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
