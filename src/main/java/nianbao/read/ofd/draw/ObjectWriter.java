package nianbao.read.ofd.draw;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nianbao.geometry.Affine;
import nianbao.read.ofd.part.ResourceBook;
import nianbao.read.ofd.part.XmlElement;
import nianbao.read.ofd.value.Matrices;
import nianbao.read.ofd.value.PathData;
import nianbao.read.ofd.value.Rectangle;

/**
 * Writes the objects of a layer, of a block, or of a graphic that is used again, in their order. What it cannot write it
 * names, and draws a thing without a colour in its place where it knows the place.
 */
public final class ObjectWriter {
    /** Millimetres that a path may stand out of its boundary: producers draw boundaries without the width of lines. */
    private static final double OUTSIDE = 0.5;

    private final TextWriter text;
    private final ImageBook images;
    private final PdfResources resources;
    private final DrawingBudget budget;

    public ObjectWriter(FontBook fonts, ImageBook images, PdfResources resources, DrawingBudget budget) {
        this.text = new TextWriter(fonts, resources, budget);
        this.images = images;
        this.resources = resources;
        this.budget = budget;
    }

    /**
     * What objects take over from what holds them.
     *
     * @param defaults drawing parameters, the nearest first
     * @param within numbers of the graphics that this is part of
     */
    private record Around(List<XmlElement> defaults, double alpha, boolean isSeen, int depth, List<String> within) {}

    /** Draws the objects of a layer of a page, or of the appearance of an annotation. */
    public void layer(XmlElement layer, Drawing page) throws IOException {
        List<XmlElement> defaults = page.book().drawParams(layer.attribute("DrawParam"));
        objects(layer, new Around(defaults, DrawingStyle.alpha(Optional.of(layer)), true, 0, List.of()), page);
    }

    private void objects(XmlElement block, Around around, Drawing page) throws IOException {
        budget.spend(around.depth());
        for (XmlElement object : block.children()) {
            budget.spend(around.depth());
            switch (object.name()) {
                case "TextObject", "PathObject", "ImageObject", "CompositeObject" -> object(object, around, page);
                case "PageBlock" -> {
                    boolean seen = around.isSeen() && !object.says("Visible", "false");
                    objects(
                            object,
                            new Around(around.defaults(), around.alpha(), seen, around.depth() + 1, around.within()),
                            page);
                }
                case "Layer" -> page.unread().add("ofd.Layer");
                default -> {
                    // what an annotation or a layer says of itself
                }
            }
        }
    }

    private void object(XmlElement object, Around around, Drawing page) throws IOException {
        List<XmlElement> sources = new ArrayList<>(List.of(object));
        sources.addAll(page.book().drawParams(object.attribute("DrawParam")));
        sources.addAll(around.defaults());
        DrawingStyle style =
                new DrawingStyle(sources, page.book(), around.alpha() * DrawingStyle.alpha(Optional.of(object)));
        Optional<Rectangle> boundary = object.attribute("Boundary").flatMap(Rectangle::of);
        Optional<Affine> own = object.attribute("CTM").isEmpty()
                ? Optional.of(Affine.IDENTITY)
                : object.attribute("CTM").flatMap(Matrices::of);
        if (boundary.isEmpty() || own.isEmpty()) {
            page.unread().add("ofd." + object.name());
            return;
        }
        Affine origin = Affine.shift(boundary.get().x(), boundary.get().y());
        boolean seen = around.isSeen() && !object.says("Visible", "false");
        page.add("q");
        Optional<String> clips = clips(object, own.get(), origin);
        clips.ifPresent(page::add);
        if (clips.isEmpty()) {
            page.unread().add("ofd.Clip");
        }
        Affine place = own.get().then(origin);
        if (object.name().equals("TextObject")) {
            text.write(object, style, place, seen && clips.isPresent(), page);
        } else if (seen) {
            page.add(rectangle(boundary.get().grown(OUTSIDE + style.lineWidth())) + "W n");
            graphic(
                    object,
                    new Around(
                            sources.subList(1, sources.size()),
                            style.alpha(),
                            true,
                            around.depth() + 1,
                            around.within()),
                    style,
                    place,
                    page);
        } else if (object.name().equals("CompositeObject")) {
            composite(
                    object,
                    new Around(around.defaults(), style.alpha(), false, around.depth() + 1, around.within()),
                    place,
                    page);
        }
        page.add("Q");
    }

    private void graphic(XmlElement object, Around around, DrawingStyle style, Affine place, Drawing page)
            throws IOException {
        switch (object.name()) {
            case "PathObject" -> path(object, style, place, page);
            case "ImageObject" -> image(object, style, place, page);
            default -> composite(object, around, place, page);
        }
    }

    private void path(XmlElement object, DrawingStyle style, Affine place, Drawing page) {
        Optional<String> data = PathData.operators(
                object.child("AbbreviatedData").map(XmlElement::text).orElse(""), Affine.IDENTITY);
        boolean fill = style.attribute("Fill").filter("true"::equalsIgnoreCase).isPresent();
        boolean stroke =
                !style.attribute("Stroke").filter("false"::equalsIgnoreCase).isPresent();
        if (data.isEmpty()) {
            page.unread().add("ofd.AbbreviatedData");
            object.attribute("Boundary").flatMap(Rectangle::of).ifPresent(box -> placeholder(box, page));
            return;
        }
        String rule = object.says("Rule", "Even-Odd") ? "*" : "";
        String paint = fill && stroke ? "B" + rule : fill ? "f" + rule : stroke ? "S" : "n";
        page.add(Matrices.operands(place) + " cm " + resources.opacity(style.fillAlpha(), style.strokeAlpha())
                + style.operators() + data.get() + paint);
    }

    private void image(XmlElement object, DrawingStyle style, Affine place, Drawing page) throws IOException {
        Optional<String> image = images.image(page.book(), object.attribute("ResourceID"));
        if (image.isEmpty()) {
            page.unread().add("ofd.ImageObject");
            object.attribute("Boundary").flatMap(Rectangle::of).ifPresent(box -> placeholder(box, page));
            return;
        }
        if (object.attribute("ImageMask").isPresent()) {
            page.unread().add("ofd.ImageMask");
        }
        page.add(Matrices.operands(place) + " cm 1 0 0 -1 0 1 cm " + resources.opacity(style.alpha(), style.alpha())
                + "/" + image.get() + " Do");
    }

    private void composite(XmlElement object, Around around, Affine place, Drawing page) throws IOException {
        String id = object.attribute("ResourceID").orElse("");
        Optional<ResourceBook.Resource> unit = page.book().find("CompositeGraphicUnit", Optional.of(id));
        Optional<XmlElement> content = unit.flatMap(found -> found.element().child("Content"));
        if (content.isEmpty() || around.within().contains(id)) {
            page.unread().add("ofd.CompositeObject");
            object.attribute("Boundary").flatMap(Rectangle::of).ifPresent(box -> placeholder(box, page));
            return;
        }
        List<String> within = new ArrayList<>(around.within());
        within.add(id);
        page.add(Matrices.operands(place) + " cm");
        objects(
                content.get(),
                new Around(around.defaults(), around.alpha(), around.isSeen(), around.depth() + 1, within),
                page);
    }

    /** Something is drawn there. */
    private static void placeholder(Rectangle box, Drawing page) {
        page.add("/Pattern CS /P0 SCN 0.3 w " + rectangle(box) + "S");
    }

    /** The areas to which an object is cut: those of one clip together, one clip after another; empty where not understood. */
    private static Optional<String> clips(XmlElement object, Affine own, Affine origin) {
        StringBuilder all = new StringBuilder();
        for (XmlElement clips : object.children("Clips").toList()) {
            Affine around = clips.says("TransFlag", "false") ? origin : own.then(origin);
            for (XmlElement clip : clips.children("Clip").toList()) {
                for (XmlElement area : clip.children("Area").toList()) {
                    Optional<String> path = area(area, around);
                    if (path.isEmpty()) {
                        return Optional.empty();
                    }
                    all.append(path.get());
                }
                all.append("W n\n");
            }
        }
        return Optional.of(all.toString());
    }

    private static Optional<String> area(XmlElement area, Affine around) {
        Optional<XmlElement> path = area.child("Path");
        if (path.isEmpty() || area.child("Text").isPresent()) {
            return Optional.empty();
        }
        Affine place = matrix(path.get())
                .then(path.get()
                        .attribute("Boundary")
                        .flatMap(Rectangle::of)
                        .map(box -> Affine.shift(box.x(), box.y()))
                        .orElse(Affine.IDENTITY))
                .then(matrix(area))
                .then(around);
        return PathData.operators(
                path.get().child("AbbreviatedData").map(XmlElement::text).orElse(""), place);
    }

    private static Affine matrix(XmlElement element) {
        return element.attribute("CTM").flatMap(Matrices::of).orElse(Affine.IDENTITY);
    }

    private static String rectangle(Rectangle box) {
        return String.format(Locale.ROOT, "%.4f %.4f %.4f %.4f re ", box.x(), box.y(), box.width(), box.height());
    }
}
