package nianbao.read.ofd.draw;

import java.time.Duration;
import nianbao.model.ProblemCode;
import nianbao.read.ofd.part.OfdLimits;
import nianbao.read.ofd.part.OfdPartException;
import nianbao.read.ofd.part.OfdRefusedException;

/** Counts what a page draws, and the time that all pages take. */
public final class DrawingBudget {
    private final OfdLimits limits;
    private final long end;
    private int objects;

    public DrawingBudget(OfdLimits limits) {
        this.limits = limits;
        this.end = System.nanoTime() + limits.maxTime().toNanos();
    }

    public void startPage() {
        objects = 0;
        checkTime();
    }

    /** @throws OfdPartException where a page draws more than the limits allow */
    void spend(int depth) throws OfdPartException {
        if (++objects > limits.maxObjects() || depth > limits.maxDepth()) {
            throw new OfdPartException("too many objects");
        }
        if (objects % 256 == 0) {
            checkTime();
        }
    }

    /** How many letters may still be drawn. */
    int left() {
        return limits.maxObjects() - objects;
    }

    private void checkTime() {
        if (System.nanoTime() > end) {
            Duration time = limits.maxTime();
            throw new OfdRefusedException(ProblemCode.FILE_TOO_SLOW, String.valueOf(time.toSeconds()));
        }
    }
}
