package nianbao.read.pdf.marks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nianbao.geometry.Box;
import nianbao.read.pdf.graphics.GraphicsState;
import nianbao.read.pdf.graphics.Operands;
import nianbao.read.pdf.graphics.PaintColour;
import org.jspecify.annotations.Nullable;

/** Carries out the path operators, and keeps of shapes what can be a ruling or lie beneath or over text. */
final class PathWalk {
    /**
     * The shortest straight side, in points, of a shape with round corners that is a line; letters have shorter ones.
     */
    private static final double MIN_SIDE = 25;
    /** A straight side between round corners takes so much of its length. */
    private static final double MOST = 0.6;
    /** Sides of one frame differ by no more than this, in points. */
    private static final double SAME_THICKNESS = 0.3;
    /** The smallest cell with round corners, in points. */
    private static final double MIN_RING = 12;
    /** The smallest shape of straight sides, in points, that is no end of a line. */
    private static final double MIN_SHAPE = 2;
    /**
     * Share of the smaller side of a round shape, from its edge, that the shape may leave out: an ellipse's is 0.15.
     */
    private static final double ROUND_RIM = 0.15;
    /** The smallest difference of colour, 0 to 1, by which a shape is seen on white. */
    private static final double MIN_CONTRAST = 0.08;
    /** A box whose smaller side is less, in points, is no cell, but a 0 or a box to tick; */
    private static final double MIN_CELL = 7.5;
    /** where the larger is no more than this: the smallest rows of a table are longer. */
    private static final double MAX_ZERO = 16;
    /** The largest letter, in points. */
    private static final double MAX_LETTER = 60;

    private final Painter painter;
    private final List<Subpath> subpaths = new ArrayList<>();
    private @Nullable Subpath current;
    private boolean clips;

    /** By what rule a path is filled. */
    private enum Filling {
        NONE,
        WINDING,
        EVEN_ODD
    }

    PathWalk(Painter painter) {
        this.painter = painter;
    }

    void carryOut(String operator, Operands given, GraphicsState pen, boolean hidden) {
        switch (operator) {
            case "m" -> start(pen, given.number(0), given.number(1));
            case "l" -> extend(pen, given.number(0), given.number(1), false);
            case "c", "v", "y" -> curve(pen, given);
            case "re" -> rectangle(pen, given.number(0), given.number(1), given.number(2), given.number(3));
            case "h" -> close();
            case "W", "W*" -> clips = true;
            case "w" -> pen.lineWidth = given.number(0);
            case "J" -> pen.lineCap = (int) given.number(0);
            case "n" -> finish(pen, false, Filling.NONE, hidden);
            case "S" -> finish(pen, true, Filling.NONE, hidden);
            case "s" -> {
                close();
                finish(pen, true, Filling.NONE, hidden);
            }
            case "f", "F" -> finish(pen, false, Filling.WINDING, hidden);
            case "f*" -> finish(pen, false, Filling.EVEN_ODD, hidden);
            case "B" -> finish(pen, true, Filling.WINDING, hidden);
            case "B*" -> finish(pen, true, Filling.EVEN_ODD, hidden);
            case "b", "b*" -> {
                close();
                finish(pen, true, operator.equals("b") ? Filling.WINDING : Filling.EVEN_ODD, hidden);
            }
            default -> {}
        }
    }

    private void start(GraphicsState pen, double x, double y) {
        current = new Subpath();
        subpaths.add(current);
        current.add(pen.ctm.x(x, y), pen.ctm.y(x, y), false);
    }

    private void extend(GraphicsState pen, double x, double y, boolean curve) {
        if (current == null || current.isEmpty()) {
            start(pen, x, y);
            return;
        }
        if (current.isClosed()) {
            double[] from = current.start();
            current = new Subpath();
            subpaths.add(current);
            current.add(from[0], from[1], false);
        }
        current.add(pen.ctm.x(x, y), pen.ctm.y(x, y), curve);
    }

    /** A curve stays within its control points, which is near enough for its box. */
    private void curve(GraphicsState pen, Operands given) {
        for (int i = 0; i + 1 < given.all().size(); i += 2) {
            extend(pen, given.number(i), given.number(i + 1), true);
        }
    }

    private void rectangle(GraphicsState pen, double x, double y, double width, double height) {
        start(pen, x, y);
        extend(pen, x + width, y, false);
        extend(pen, x + width, y + height, false);
        extend(pen, x, y + height, false);
        close();
    }

    private void close() {
        if (current != null) {
            current.close();
        }
    }

    private void finish(GraphicsState pen, boolean stroke, Filling filling, boolean hidden) {
        subpaths.removeIf(Subpath::isEmpty);
        if (!hidden && !pen.clippedAway) {
            if (filling != Filling.NONE && pen.fillOpacity() >= Painter.MIN_ALPHA) {
                fill(filling, pen);
            }
            if (stroke && pen.strokeOpacity() >= Painter.MIN_ALPHA) {
                subpaths.forEach(subpath -> stroke(subpath, pen));
            }
        }
        if (clips && !subpaths.isEmpty()) {
            clip(pen);
        }
        clips = false;
        subpaths.clear();
        current = null;
    }

    /**
     * A box is a clip as it is; any other shape leaves parts of what is drawn in it, of one round shape all but its
     * rim.
     */
    private void clip(GraphicsState pen) {
        Box box = Box.around(subpaths.stream().map(Subpath::box).toList());
        if (subpaths.size() == 1 && subpaths.get(0).isRectangle()) {
            pen.clipTo(box);
        } else {
            boolean single = subpaths.size() == 1 && subpaths.get(0).isCurved();
            double rim = ROUND_RIM * Math.min(box.width(), box.height());
            pen.clipToShape(box, single ? Optional.of(box.grow(-rim)) : Optional.empty());
        }
    }

    private void stroke(Subpath subpath, GraphicsState pen) {
        double half = pen.lineWidth * pen.ctm.scale() / 2;
        double cap = pen.lineCap == 0 ? 0 : half;
        boolean round = subpaths.stream().anyMatch(Subpath::isCurved);
        if (subpath.isRectangle() && isZero(subpath.box())) {
            painter.outline(subpath.box(), pen.stroke, pen.strokeOpacity(), pen);
            return;
        }
        for (Box side : subpath.levelAndUprightSides()) {
            if (round && !isLongSide(side, subpath.box())) {
                continue;
            }
            Box box = side.width() >= side.height()
                    ? new Box(side.left() - cap, side.centerY() - half, side.right() + cap, side.centerY() + half)
                    : new Box(side.centerX() - half, side.top() - cap, side.centerX() + half, side.bottom() + cap);
            painter.line(box, subpath.isSingleLine(), pen);
        }
        for (Box side : subpath.otherSides()) {
            painter.outline(side.grow(half), pen.stroke, pen.strokeOpacity(), pen);
        }
    }

    /** Whether a frame is no larger than a letter. */
    private static boolean isZero(Box box) {
        double least = Math.min(box.width(), box.height());
        return least > PageMarks.MAX_THICKNESS && least < MIN_CELL && Math.max(box.width(), box.height()) <= MAX_ZERO;
    }

    /** Whether it is a side of a cell with round corners, and not of a letter. */
    private static boolean isLongSide(Box side, Box whole) {
        double length = Math.max(side.width(), side.height());
        double full = side.width() >= side.height() ? whole.width() : whole.height();
        return length >= MIN_SIDE || (full >= MIN_RING && length >= MOST * full);
    }

    private void fill(Filling filling, GraphicsState pen) {
        if (subpaths.size() == 2 && isFrame(subpaths.get(0), subpaths.get(1), filling)) {
            if (isZero(subpaths.get(0).box())) {
                painter.outline(subpaths.get(0).box(), pen.fill, pen.fillOpacity(), pen);
                return;
            }
            frame(subpaths.get(0).box(), subpaths.get(1).box(), pen);
            return;
        }
        boolean round = subpaths.stream().anyMatch(Subpath::isCurved);
        for (Subpath subpath : subpaths) {
            Box box = subpath.box();
            double size = Math.max(box.width(), box.height());
            if (!subpath.isRectangle() && (subpaths.size() == 1 || isWhite(pen.fill))) {
                painter.veil(box, pen);
            }
            boolean shaped = round ? subpath.isCurved() || size < MIN_SIDE : !subpath.isRectangle();
            if (shaped && size > (round ? PageMarks.MAX_THICKNESS : MIN_SHAPE) && !isSpread(box)) {
                painter.outline(box, pen.fill, pen.fillOpacity(), pen);
            } else {
                painter.fill(box, subpath.isRectangle(), pen);
            }
        }
    }

    private static boolean isWhite(PaintColour ink) {
        return ink.contrast(PaintColour.WHITE) < MIN_CONTRAST;
    }

    /** Whether it is too large for a letter, and no line of handwriting either. */
    private static boolean isSpread(Box box) {
        return Math.min(box.width(), box.height()) > MAX_LETTER;
    }

    /** Whether the second is cut out of the first: a border drawn as one shape. */
    private static boolean isFrame(Subpath outer, Subpath inner, Filling filling) {
        boolean sharp = outer.isRectangle() && inner.isRectangle();
        return (sharp || isThinRing(outer.box(), inner.box()))
                && outer.box().union(inner.box()).equals(outer.box())
                && (filling == Filling.EVEN_ODD || outer.winding() * inner.winding() < 0);
    }

    /** A frame with round corners is as thick on each side; most letters are not, and the others are known as such. */
    private static boolean isThinRing(Box outer, Box inner) {
        double[] margins = {
            inner.left() - outer.left(),
            outer.right() - inner.right(),
            inner.top() - outer.top(),
            outer.bottom() - inner.bottom()
        };
        Arrays.sort(margins);
        return margins[0] > 0
                && margins[3] <= PageMarks.MAX_THICKNESS
                && margins[3] - margins[0] <= SAME_THICKNESS
                && Math.min(outer.width(), outer.height()) >= MIN_RING;
    }

    private void frame(Box outer, Box inner, GraphicsState pen) {
        List<Box> sides = List.of(
                new Box(outer.left(), outer.top(), outer.right(), inner.top()),
                new Box(outer.left(), inner.bottom(), outer.right(), outer.bottom()),
                new Box(outer.left(), outer.top(), inner.left(), outer.bottom()),
                new Box(inner.right(), outer.top(), outer.right(), outer.bottom()));
        sides.stream().filter(side -> side.area() > 0).forEach(side -> painter.fill(side, true, pen));
    }
}
