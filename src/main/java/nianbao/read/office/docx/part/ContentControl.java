package nianbao.read.office.docx.part;

import java.util.Optional;
import nianbao.model.page.Mark;
import nianbao.model.page.Mark.Kind;

/** Reads the {@code w:sdtPr} of a content control: what it is for, and whether its text is that of a person. */
public final class ContentControl {
    private boolean contents;
    private Optional<String> oddity = Optional.empty();

    /** Reads the children of the current {@code w:sdtPr}. */
    public void read(PartCursor cursor) {
        cursor.children(property -> {
            switch (property) {
                case "docPartObj", "docPartList" ->
                    cursor.children(part -> contents |= part.equals("docPartGallery")
                            && cursor.value().orElse("").equals("Table of Contents"));
                case "showingPlcHdr" -> {
                    if (cursor.isOn()) {
                        oddity = Optional.of("w:showingPlcHdr"); // nobody has filled it in
                    }
                }
                case "dataBinding", "other:dataBinding" ->
                    oddity = Optional.of("w:dataBinding"); // Word shows what another part of the file says
                case "other:checkbox", "picture" -> oddity = Optional.of(property.replace("other:", "w14:"));
                default -> {}
            }
        });
    }

    /** Is it around a table of contents? */
    public boolean isContents() {
        return contents;
    }

    /** @param empty whether nothing stands in it */
    public Optional<Mark> mark(boolean empty) {
        return oddity.or(() -> empty ? Optional.of("w:sdt") : Optional.empty()).map(name -> new Mark(Kind.FIELD, name));
    }
}
