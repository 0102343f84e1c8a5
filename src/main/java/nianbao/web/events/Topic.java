package nianbao.web.events;

/** What an open page shows. */
sealed interface Topic {
    /** The list of reports. */
    record Queue() implements Topic {}

    /** The files that were brought. */
    record Files() implements Topic {}

    /** What waits to be keyed blind. */
    record Blind() implements Topic {}

    /** A report, by its number. */
    record Report(long number) implements Topic {}
}
