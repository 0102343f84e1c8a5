package nianbao.review.blind;

import nianbao.store.blind.Keyed;

/**
 * What a person keyed.
 *
 * @param figure the number by which it was asked
 * @param seen what the person saw, {@link BlindTask#seen}
 * @param text as it was typed; empty where it is no figure
 */
public record BlindAnswer(long figure, String seen, Keyed.Kind kind, String text) {}
