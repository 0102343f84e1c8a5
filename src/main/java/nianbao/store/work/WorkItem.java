package nianbao.store.work;

/** A path that a process has taken, and nobody else has until its lease ends. */
public record WorkItem(long number, String path) {}
