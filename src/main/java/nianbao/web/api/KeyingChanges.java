package nianbao.web.api;

import nianbao.review.blind.BlindOutcome;

/** Told of what is to be keyed blind, and of what came of it, once it is kept. */
public interface KeyingChanges {
    /** @param page the open page on which it was asked; any other text where it was none */
    void asked(long report, int figures, String by, String page);

    void keyed(BlindOutcome outcome, String by);
}
