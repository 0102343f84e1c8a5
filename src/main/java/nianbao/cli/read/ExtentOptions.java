package nianbao.cli.read;

import nianbao.model.Extent;
import picocli.CommandLine.Option;

/** Options of commands that may leave a part of what they read. */
public final class ExtentOptions {
    @Option(
            names = "--figures-only",
            description =
                    "Read title, issuer, year, figures and checks, and leave the prose (a scan takes half the time);"
                            + " rerun adds it later.")
    private boolean figuresOnly;

    /** How much of a file is read. */
    public Extent extent() {
        return figuresOnly ? Extent.FIGURES : Extent.WHOLE;
    }
}
