package nianbao.model;

import java.util.Locale;

/**
 * Every problem that a record can name. The message and the advice of each stand in {@code messages*.properties} under
 * its {@link #id()}, with what to do in docs/errors.md.
 */
public enum ProblemCode {
    // the whole file could not be read
    FILE_EMPTY(Effect.REJECTS),
    FILE_NOT_READABLE(Effect.REJECTS),
    FILE_TOO_LARGE(Effect.REJECTS),
    FILE_ENCRYPTED(Effect.REJECTS),
    FILE_XFA(Effect.REJECTS),
    FILE_DAMAGED(Effect.REJECTS),
    FILE_UNSUPPORTED(Effect.REJECTS),
    FILE_TOO_MANY_PAGES(Effect.REJECTS),
    FILE_TOO_SLOW(Effect.REJECTS),
    FILE_TOO_MUCH_MEMORY(Effect.REJECTS),
    FILE_HANGS_READER(Effect.REJECTS),
    FILE_CRASHES_READER(Effect.REJECTS),
    ARCHIVE_UNSAFE(Effect.REJECTS),
    ARCHIVE_NAME_UNSAFE(Effect.NOTE),
    FILE_ATTACHED(Effect.LOOK),
    INTERNAL_ERROR(Effect.REJECTS),
    // a part of it could not be read
    PAGE_UNREADABLE(Effect.LOOK),
    PAGE_NEEDS_OCR(Effect.LOOK),
    PAGE_TEXT_UNTRUSTED(Effect.LOOK),
    PAGE_HIDDEN_TEXT(Effect.NOTE),
    PAGE_PICTURE(Effect.NOTE),
    PAGE_TOO_LARGE(Effect.LOOK),
    PAGES_GLANCED(Effect.NOTE),
    PROSE_UNREAD(Effect.NOTE),
    PART_UNREAD(Effect.LOOK),
    PAGE_SCRIPTED(Effect.LOOK),
    OCR_UNAVAILABLE(Effect.LOOK),
    OCR_FAILED(Effect.LOOK),
    TABLE_MISSING(Effect.LOOK),
    ROW_MISSING(Effect.LOOK),
    COLUMN_MISSING(Effect.LOOK),
    SECTION_MISSING(Effect.LOOK),
    TABLE_LEFTOVER_TEXT(Effect.NOTE),
    TABLE_EXTRA_ROW(Effect.NOTE),
    TABLE_FURTHER(Effect.LOOK),
    TABLE_DRAWN(Effect.NOTE),
    LABEL_UNCERTAIN(Effect.LOOK),
    VALUE_UNREADABLE(Effect.LOOK),
    VALUE_UNEXPLAINED(Effect.LOOK),
    VALUE_REPAIRED(Effect.NOTE),
    VALUE_WITH_PROSE(Effect.NOTE),
    UNIT_DIFFERS(Effect.NOTE),
    // what the publisher did
    CHECK_FAILED(Effect.NOTE),
    TITLE_MISSING(Effect.NOTE),
    ISSUER_MISSING(Effect.LOOK),
    YEAR_MISSING(Effect.LOOK),
    FORM_EMPTY(Effect.LOOK),
    ISSUER_CONTRADICTED(Effect.LOOK),
    ISSUER_UNCONFIRMED(Effect.LOOK),
    YEAR_CONTRADICTED(Effect.LOOK),
    PERIOD_OTHER(Effect.LOOK),
    FORM_UNKNOWN(Effect.LOOK),
    NOT_A_REPORT(Effect.NOTE);

    /** What a problem does to its record. */
    public enum Effect {
        /** No figures at all: the record is {@code rejected}. */
        REJECTS,
        /** A person must look. */
        LOOK,
        /** Worth knowing. */
        NOTE
    }

    private final Effect effect;

    ProblemCode(Effect effect) {
        this.effect = effect;
    }

    public Effect effect() {
        return effect;
    }

    /** The stable name in records, such as {@code page-needs-ocr}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
