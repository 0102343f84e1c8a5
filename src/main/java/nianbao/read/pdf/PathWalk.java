package nianbao.read.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nianbao.geometry.Box;
import nianbao.read.pdf.Marks.Area;
import nianbao.read.pdf.Marks.Picture;
import nianbao.read.pdf.Marks.Stroke;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/** Carries out the path operators, and keeps of shapes what can be a ruling or lie beneath or over text. */
final class PathWalk {
    /** The thickest bar, in points, that is a line and not an area; the heavy frames of forms are 1 to 2.25. */
    static final double MAX_THICKNESS = 3;
    /** A line may rise by so much per length: one degree. */
    private static final double MAX_SLOPE = Math.tan(Math.toRadians(1));
    /** Below this opacity nobody sees a line. */
    private static final double MIN_ALPHA = 0.05;
    /** Subpaths with more corners than this are drawings. */
    private static final int MAX_CORNERS = 5_000;

    private final Marks marks;
    private final List<Subpath> subpaths = new ArrayList<>();
    private @Nullable Subpath current;
    private boolean clips;

    PathWalk(Marks marks) {
        this.marks = marks;
    }

    /** Corners in the page as seen; {@code bent[i]} says that a curve leads to corner i. */
    private static final class Subpath {
        final List<double[]> corners = new ArrayList<>();
        final List<Boolean> bent = new ArrayList<>();
        boolean closed;

        void add(double x, double y, boolean curve) {
            if (corners.size() < MAX_CORNERS && Double.isFinite(x + y)) {
                corners.add(new double[] {x, y});
                bent.add(curve);
            }
        }

        Box box() {
            double left = Double.MAX_VALUE;
            double top = Double.MAX_VALUE;
            double right = -Double.MAX_VALUE;
            double bottom = -Double.MAX_VALUE;
            for (double[] c : corners) {
                left = Math.min(left, c[0]);
                right = Math.max(right, c[0]);
                top = Math.min(top, c[1]);
                bottom = Math.max(bottom, c[1]);
            }
            return new Box(left, top, right, bottom);
        }
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
            case "n" -> finish(pen, false, false, hidden);
            case "S" -> finish(pen, true, false, hidden);
            case "s" -> {
                close();
                finish(pen, true, false, hidden);
            }
            case "f", "F", "f*" -> finish(pen, false, true, hidden);
            case "B", "B*" -> finish(pen, true, true, hidden);
            case "b", "b*" -> {
                close();
                finish(pen, true, true, hidden);
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
        if (current == null) {
            start(pen, x, y);
            return;
        }
        if (current.closed) {
            double[] from = current.corners.get(0);
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
            current.closed = true;
        }
    }

    private void finish(Pen pen, boolean stroke, boolean fill, boolean hidden) {
        subpaths.removeIf(subpath -> subpath.corners.isEmpty());
        if (!hidden && !pen.clippedAway) {
            for (Subpath subpath : subpaths) {
                if (fill && pen.fillAlpha >= MIN_ALPHA) {
                    fill(subpath, pen);
                }
                if (stroke && pen.strokeAlpha >= MIN_ALPHA) {
                    stroke(subpath, pen);
                }
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
        int count = subpath.corners.size();
        for (int i = 1; i < count; i++) {
            if (!subpath.bent.get(i)) {
                segment(subpath.corners.get(i - 1), subpath.corners.get(i), pen);
            }
        }
        if (subpath.closed && count > 1) {
            segment(subpath.corners.get(count - 1), subpath.corners.get(0), pen);
        }
    }

    private void segment(double[] from, double[] to, Pen pen) {
        double dx = Math.abs(to[0] - from[0]);
        double dy = Math.abs(to[1] - from[1]);
        if (Math.min(dx, dy) > MAX_SLOPE * Math.max(dx, dy)) {
            return;
        }
        double half = pen.lineWidth * pen.ctm.scale() / 2;
        double cap = pen.lineCap == 0 ? 0 : half;
        Box middle = Box.ofCorners(from[0], from[1], to[0], to[1]);
        Box box = dx >= dy
                ? new Box(middle.left() - cap, middle.centerY() - half, middle.right() + cap, middle.centerY() + half)
                : new Box(middle.centerX() - half, middle.top() - cap, middle.centerX() + half, middle.bottom() + cap);
        paint(box, pen.stroke, pen.strokeAlpha, true, pen);
    }

    private void fill(Subpath subpath, Pen pen) {
        Box box = subpath.box();
        boolean curved = subpath.bent.contains(true);
        boolean thin = Math.min(box.width(), box.height()) <= MAX_THICKNESS;
        if (curved && !thin) {
            marks.curvedShapes++;
        } else {
            paint(box, pen.fill, pen.fillAlpha, isUpright(subpath), pen);
        }
    }

    /** Whether all sides run along the axes, so that the shape fills its box (or an L of it). */
    private static boolean isUpright(Subpath subpath) {
        int count = subpath.corners.size();
        if (count < 4 || count > 5 || subpath.bent.contains(true)) {
            return false;
        }
        for (int i = 0; i < count; i++) {
            double[] a = subpath.corners.get(i);
            double[] b = subpath.corners.get((i + 1) % count);
            double dx = Math.abs(a[0] - b[0]);
            double dy = Math.abs(a[1] - b[1]);
            if (Math.min(dx, dy) > MAX_SLOPE * Math.max(dx, dy)) {
                return false;
            }
        }
        return true;
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
        if (Math.min(box.width(), box.height()) <= MAX_THICKNESS) {
            marks.strokes.add(new Stroke(box, shown, marks.next()));
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
        if (seen.isEmpty() || pen.fillAlpha < MIN_ALPHA) {
            return;
        }
        Box box = seen.get();
        boolean mask = image.getBoolean(COSName.IMAGE_MASK, COSName.IM, false);
        if (Math.min(box.width(), box.height()) <= MAX_THICKNESS) {
            marks.strokes.add(new Stroke(box, mask ? pen.fill : Ink.UNKNOWN, marks.next()));
        }
        boolean covers = !mask
                && !image.containsKey(COSName.SMASK)
                && !image.containsKey(COSName.MASK)
                && pen.fillAlpha >= 1
                && !pen.blended;
        marks.pictures.add(
                new Picture(box, pen.ctm, covers, image instanceof COSStream stream ? stream : null, marks.next()));
    }
}
