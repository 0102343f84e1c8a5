package nianbao.geometry;

/** A closed stretch of one axis, in points. */
public record Span(double start, double end) {
    public Span {
        if (!(start <= end)) {
            throw new IllegalArgumentException("not a span: " + start + " " + end);
        }
    }

    public double length() {
        return end - start;
    }

    public double center() {
        return (start + end) / 2;
    }

    public boolean contains(double at) {
        return at >= start && at <= end;
    }

    /** The length that both share; 0 where they only touch or stand apart. */
    public double shared(Span other) {
        return Math.max(0, Math.min(end, other.end) - Math.max(start, other.start));
    }

    /** The blank distance between the two; 0 where they touch or overlap. */
    public double gap(Span other) {
        return Math.max(0, Math.max(start, other.start) - Math.min(end, other.end));
    }

    public Span moved(double by) {
        return new Span(start + by, end + by);
    }

    public Span union(Span other) {
        return new Span(Math.min(start, other.start), Math.max(end, other.end));
    }
}
