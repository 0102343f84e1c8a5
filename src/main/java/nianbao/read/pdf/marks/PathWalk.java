package nianbao.read.pdf.marks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nianbao.geometry.Box;
import nianbao.read.pdf.marks.Marks.Area;
import nianbao.read.pdf.marks.Marks.Picture;
import nianbao.read.pdf.marks.Marks.Stroke;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;

/** Carries out the path operators, and keeps of shapes what can be a ruling or lie beneath or over text. */
final class PathWalk {
    /** Below this opacity nobody sees a line. */
    private static final double MIN_ALPHA = 0.05;

    /** The shortest straight side, in points, of a shape with round corners that is a line; letters have shorter ones. */
    private static final double MIN_SIDE = 25;
    /** A straight side between round corners takes so much of its length. */
    private static final double MOST = 0.6;
    /** Sides of one frame differ by no more than this, in points. */
    private static final double SAME_THICKNESS = 0.3;
    /** The smallest cell with round corners, in points. */
    private static final double MIN_RING = 12;
    /** The largest letter, in points. */
    private static final double MAX_LETTER = 60;

    private final Marks marks;
    private final List<Subpath> subpaths = new ArrayList<>();
    private @Nullable Subpath current;
    private boolean clips;

    /** By what rule a path is filled. */
    private enum Filling {
        NONE,
        WINDING,
        EVEN_ODD
    }

    PathWalk(Marks marks) {
        this.marks = marks;
    }

    void carryOut(String operator, Operands given, Pen pen, boolean hidden) {
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

    private void start(Pen pen, double x, double y) {
        current = new Subpath();
        subpaths.add(current);
        current.add(pen.ctm.x(x, y), pen.ctm.y(x, y), false);
    }

    private void extend(Pen pen, double x, double y, boolean curve) {
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
    private void curve(Pen pen, Operands given) {
        for (int i = 0; i + 1 < given.all().size(); i += 2) {
            extend(pen, given.number(i), given.number(i + 1), true);
        }
    }

    private void rectangle(Pen pen, double x, double y, double width, double height) {
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

    private void finish(Pen pen, boolean stroke, Filling filling, boolean hidden) {
        subpaths.removeIf(Subpath::isEmpty);
        if (!hidden && !pen.clippedAway) {
            if (filling != Filling.NONE && pen.fillOpacity() >= MIN_ALPHA) {
                fill(filling, pen);
            }
            if (stroke && pen.strokeOpacity() >= MIN_ALPHA) {
                subpaths.forEach(subpath -> stroke(subpath, pen));
            }
        }
        if (clips && !subpaths.isEmpty()) {
            pen.clipTo(Box.around(subpaths.stream().map(Subpath::box).toList()));
        }
        clips = false;
        subpaths.clear();
        current = null;
    }

    private void stroke(Subpath subpath, Pen pen) {
        double half = pen.lineWidth * pen.ctm.scale() / 2;
        double cap = pen.lineCap == 0 ? 0 : half;
        boolean round = subpaths.stream().anyMatch(Subpath::isCurved);
        for (Box side : subpath.levelAndUprightSides()) {
            if (round && !isLongSide(side, subpath.box())) {
                continue;
            }
            Box box = side.width() >= side.height()
                    ? new Box(side.left() - cap, side.centerY() - half, side.right() + cap, side.centerY() + half)
                    : new Box(side.centerX() - half, side.top() - cap, side.centerX() + half, side.bottom() + cap);
            paint(box, pen.stroke, pen.strokeOpacity(), true, pen);
        }
    }

    /** Whether it is a side of a cell with round corners, and not of a letter. */
    private static boolean isLongSide(Box side, Box whole) {
        double length = Math.max(side.width(), side.height());
        double full = side.width() >= side.height() ? whole.width() : whole.height();
        return length >= MIN_SIDE || (full >= MIN_RING && length >= MOST * full);
    }

    private void fill(Filling filling, Pen pen) {
        if (subpaths.size() == 2 && isFrame(subpaths.get(0), subpaths.get(1), filling)) {
            frame(subpaths.get(0).box(), subpaths.get(1).box(), pen);
            return;
        }
        boolean round = subpaths.stream().anyMatch(Subpath::isCurved);
        for (Subpath subpath : subpaths) {
            Box box = subpath.box();
            double size = Math.max(box.width(), box.height());
            if (round && size > Marks.MAX_THICKNESS && (subpath.isCurved() || size < MIN_SIDE)) {
                outline(box, pen);
            } else {
                paint(box, pen.fill, pen.fillOpacity(), subpath.isRectangle(), pen);
            }
        }
    }

    private void outline(Box box, Pen pen) {
        if (Math.max(box.width(), box.height()) <= MAX_LETTER) {
            pen.visible(box).ifPresent(marks::addOutline);
        }
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
                && margins[3] <= Marks.MAX_THICKNESS
                && margins[3] - margins[0] <= SAME_THICKNESS
                && Math.min(outer.width(), outer.height()) >= MIN_RING;
    }

    private void frame(Box outer, Box inner, Pen pen) {
        List<Box> sides = List.of(
                new Box(outer.left(), outer.top(), outer.right(), inner.top()),
                new Box(outer.left(), inner.bottom(), outer.right(), outer.bottom()),
                new Box(outer.left(), outer.top(), inner.left(), outer.bottom()),
                new Box(inner.right(), outer.top(), outer.right(), outer.bottom()));
        sides.stream()
                .filter(side -> side.area() > 0)
                .forEach(side -> paint(side, pen.fill, pen.fillOpacity(), true, pen));
    }

    private void paint(Box shape, Ink ink, double alpha, boolean upright, Pen pen) {
        Optional<Box> seen = pen.visible(shape);
        if (seen.isEmpty()) {
            return;
        }
        Box box = seen.get();
        if ((box.width() == 0 && shape.width() > 0) || (box.height() == 0 && shape.height() > 0)) {
            return;
        }
        Ink shown = alpha < 1 ? ink.over(Ink.WHITE, alpha) : ink;
        if (Math.min(box.width(), box.height()) <= Marks.MAX_THICKNESS) {
            marks.add(new Stroke(box, shown, marks.next()));
        } else if (upright) {
            marks.add(new Area(box, shown, alpha >= 1 && !pen.blended, marks.next()));
        }
    }

    void shade(Pen pen, boolean hidden) {
        if (!hidden && !pen.clippedAway) {
            marks.add(new Area(pen.clip, Ink.UNKNOWN, false, marks.next()));
        }
    }

    void picture(COSDictionary image, Pen pen) {
        Optional<Box> seen = pen.ctm.isFinite() ? pen.visible(pen.ctm.box(0, 0, 1, 1)) : Optional.empty();
        if (seen.isEmpty() || pen.fillOpacity() < MIN_ALPHA) {
            return;
        }
        Box box = seen.get();
        boolean mask = image.getBoolean(COSName.IMAGE_MASK, COSName.IM, false);
        if (Math.min(box.width(), box.height()) <= Marks.MAX_THICKNESS) {
            marks.add(new Stroke(box, mask ? pen.fill : Ink.UNKNOWN, marks.next()));
        }
        boolean covers = !mask
                && !image.containsKey(COSName.SMASK)
                && !image.containsKey(COSName.MASK)
                && pen.fillOpacity() >= 1
                && !pen.blended;
        marks.add(new Picture(box, covers, marks.next()));
    }
}
