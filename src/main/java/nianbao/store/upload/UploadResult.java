package nianbao.store.upload;

import java.util.Optional;
import nianbao.store.input.InputState;

/**
 * What became of a file, or of a member of an archive.
 *
 * @param member its name within the archive; empty for a file by itself
 * @param sha256 by which its report is found; empty where its bytes could not be had
 * @param known whether the store had it before
 * @param reason why it is in this state, or which file of its report counts
 */
public record UploadResult(
        Optional<String> member,
        Optional<String> sha256,
        InputState state,
        boolean known,
        Optional<UploadReason> reason) {}
