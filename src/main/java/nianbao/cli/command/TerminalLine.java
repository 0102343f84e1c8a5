package nianbao.cli.command;

/** The line of a terminal that tells how far a run is, and is written over; where there is no terminal, nothing. */
public final class TerminalLine {
    private static final String ERASE = "\r\033[K";

    private final CliContext context;

    public TerminalLine(CliContext context) {
        this.context = context;
    }

    /** Writes in place of what was there. */
    public void show(String text) {
        print(ERASE + text);
    }

    /** Makes room for other words. */
    public void erase() {
        print(ERASE);
    }

    private void print(String text) {
        if (context.terminal()) {
            context.err().print(text);
            context.err().flush();
        }
    }
}
