package nianbao.harvest.net;

/** Where one address leads: to an answer, or to another address. */
sealed interface Step {
    record Done(FetchResult answer) implements Step {}

    /** @param location as the server wrote it */
    record Redirected(String location) implements Step {}
}
