package nianbao.review.blind;

import java.util.List;
import nianbao.store.blind.BlindFigure;
import nianbao.store.blind.BlindKeying;
import nianbao.words.Messages;

/**
 * How it is with a figure that people were asked to key blind.
 *
 * @param told what they keyed, of each the last; nothing as long as a second is waited for
 */
public record BlindState(BlindFigure figure, List<BlindKeying> told) {
    public BlindState {
        told = List.copyOf(told);
    }

    /** What they keyed, in words: {@code 8 by 李明; 9 by 王芳}. */
    public String words(Messages messages) {
        return BlindWords.told(told, messages);
    }
}
