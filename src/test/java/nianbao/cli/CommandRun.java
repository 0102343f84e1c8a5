package nianbao.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import nianbao.cli.command.CliContext;
import picocli.CommandLine;

/** A command that was run in this process: how it ended, and what it printed. */
public record CommandRun(int code, String out, String err) {
    /** Runs it where no variable is set. */
    public static CommandRun of(String... words) {
        return of(Map.of(), words);
    }

    /** Runs it with these variables. */
    public static CommandRun of(Map<String, String> environment, String... words) {
        return of(InputStream.nullInputStream(), environment, words);
    }

    /** Runs it with these variables, and what comes from {@code in}. */
    public static CommandRun of(InputStream in, Map<String, String> environment, String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CliContext context =
                new CliContext(in, new PrintWriter(out, true), new PrintWriter(err, true), false, environment);
        int code = new Nianbao(context).run(words);
        return new CommandRun(code, out.toString(), err.toString());
    }

    /** All commands and options. */
    public static CommandLine commandLine() {
        PrintWriter none = new PrintWriter(new StringWriter());
        return new Nianbao(new CliContext(InputStream.nullInputStream(), none, none, false, Map.of())).commandLine();
    }
}
