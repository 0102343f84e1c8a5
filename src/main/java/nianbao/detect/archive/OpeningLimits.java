package nianbao.detect.archive;

/**
 * How much is opened at most.
 *
 * @param fileBytes of one file or one member; it is read whole, so a larger value needs more heap
 * @param members of one archive; more are taken for an attack or a mistake
 * @param archiveBytes of all members of an archive, unpacked
 * @param ratio of unpacked to packed bytes of a member; scans and PDFs stay below 20, a bomb has 1000 and more
 */
public record OpeningLimits(long fileBytes, int members, long archiveBytes, int ratio) {
    private static final long MIB = 1L << 20;

    /** The largest report seen has 40 MB; a county has some 80 of them. */
    public static final OpeningLimits STANDARD = new OpeningLimits(128 * MIB, 5000, 4096 * MIB, 200);

    public OpeningLimits {
        if (fileBytes < 1 || members < 1 || archiveBytes < 1 || ratio < 1) {
            throw new IllegalArgumentException("limits are positive");
        }
    }

    /** The limits as text, for another process. */
    public String id() {
        return fileBytes + "," + members + "," + archiveBytes + "," + ratio;
    }

    /** @throws IllegalArgumentException for what {@link #id} does not give */
    public static OpeningLimits of(String id) {
        String[] parts = id.split(",", -1);
        if (parts.length != 4) {
            throw new IllegalArgumentException("no limits: " + id);
        }
        return new OpeningLimits(
                Long.parseLong(parts[0]),
                Integer.parseInt(parts[1]),
                Long.parseLong(parts[2]),
                Integer.parseInt(parts[3]));
    }
}
