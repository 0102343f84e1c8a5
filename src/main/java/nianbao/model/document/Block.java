package nianbao.model.document;

/** A piece of a document in reading order: a paragraph or a table. */
public sealed interface Block permits Paragraph, Table {}
