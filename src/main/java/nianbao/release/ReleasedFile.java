package nianbao.release;

/**
 * A file of a release.
 *
 * @param name of it; a release has no folders
 * @param sha256 of its bytes, in lower case hex
 */
public record ReleasedFile(String name, long bytes, String sha256) {}
