package nianbao.pipeline.image;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nianbao.geometry.Box;
import nianbao.geometry.Frame;
import nianbao.model.Evidence;
import nianbao.model.page.Glyph;
import nianbao.model.page.Page;

/**
 * Letters that a sheet states, although it is read from its image for a picture on it: what was read in their place goes.
 *
 * @param frame in which {@code glyphs} stand
 */
record StatedText(Frame frame, List<Glyph> glyphs) {
    static final StatedText NONE = new StatedText(Frame.IDENTITY, List.of());

    /** Share of a page's sides by which its corners lie apart in two frames that are one but for the straightening. */
    private static final double APART = 0.02;
    /** Ems beside a stated letter within which what was read on its line is of its line. */
    private static final double BESIDE = 1;

    StatedText {
        glyphs = List.copyOf(glyphs);
    }

    /** What {@code page} states, which is to be read from its image. */
    static StatedText of(Page page) {
        return new StatedText(page.frame(), page.glyphs());
    }

    /** {@code recognised} with these letters; as it is where it was turned, so that it shows something else than they say. */
    Page over(Page recognised) {
        if (glyphs.isEmpty() || !isAsStated(recognised)) {
            return recognised;
        }
        List<Glyph> all = new ArrayList<>();
        for (Glyph glyph : glyphs) {
            Box box = placed(glyph.box(), recognised.frame());
            if (recognised.box().contains(box.centerX(), box.centerY())) {
                all.add(new Glyph(glyph.text(), box, glyph.size(), glyph.turn(), glyph.confidence()));
            }
        }
        List<Glyph> stated = List.copyOf(all);
        recognised.glyphs().stream()
                .filter(glyph -> stated.stream().noneMatch(other -> isInPlaceOf(glyph.box(), other)))
                .forEach(all::add);
        return recognised.with(
                all,
                recognised.evidence().stream()
                        .flatMap(cell -> beside(cell, stated).stream())
                        .toList());
    }

    /**
     * What readers saw in a cell beside what stands there by the file: nothing where they saw just that, or words, which they
     * misread; a figure of another wording lies under or over it, and is doubtful.
     */
    private static Optional<Evidence> beside(Evidence cell, List<Glyph> stated) {
        String text = stated.stream()
                .filter(glyph -> cell.box().containsCenterOf(glyph.box()))
                .map(Glyph::text)
                .collect(Collectors.joining());
        if (text.isEmpty()) {
            return Optional.of(cell);
        }
        boolean figure = text.chars().anyMatch(Character::isDigit);
        return figure && !cell.text().equals(text)
                ? Optional.of(new Evidence(
                        cell.box(), Evidence.Agreement.DOUBTFUL, cell.text(), cell.confidence(), cell.readings()))
                : Optional.empty();
    }

    private boolean isAsStated(Page recognised) {
        Box here = recognised.box();
        Box there = recognised.frame().toPage(here);
        Box back = frame.inverse().toPage(there);
        double far = APART * Math.max(here.width(), here.height());
        Box corner = frame.inverse().toPage(recognised.frame().toPage(new Box(0, 0, 1, 1)));
        return Math.abs(back.width() - here.width()) <= far
                && Math.abs(back.height() - here.height()) <= far
                && Math.abs(corner.left() - back.left()) <= far
                && Math.abs(corner.top() - back.top()) <= far;
    }

    private Box placed(Box box, Frame other) {
        return other.inverse().toPage(frame.toPage(box));
    }

    /** Whether {@code read} stands on the line of a stated letter, on it or right beside it. */
    private static boolean isInPlaceOf(Box read, Glyph stated) {
        Box box = stated.box();
        double shared = Math.min(read.bottom(), box.bottom()) - Math.max(read.top(), box.top());
        double gap = Math.max(read.left() - box.right(), box.left() - read.right());
        return 2 * shared >= Math.min(read.height(), box.height()) && gap <= BESIDE * stated.size();
    }
}
