package nianbao.read.office.flow;

/** A stretch of a file as its format has it: lines of text, or a table that may only lay out what stands in it. */
public sealed interface FlowElement permits Passage, RawTable {}
