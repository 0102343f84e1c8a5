package nianbao.cli.command;

/** How a command ends; docs/errors.md says what to do about each. */
public enum ExitCode {
    /** Every file gave a record that is not rejected. */
    DONE(0),
    /** Some file was rejected. */
    REJECTED(1),
    /** The command line is wrong. */
    USAGE(2),
    /** An environment error: a disk, a database. */
    WORLD_FAILED(3),
    /** What is in the store does not add up, or is damaged. */
    NOT_SOUND(4),
    /** Whoever read the output closed it: what shells say of a program that SIGPIPE ends. */
    OUTPUT_CLOSED(141);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    /** What the shell gets. */
    public int number() {
        return number;
    }
}
