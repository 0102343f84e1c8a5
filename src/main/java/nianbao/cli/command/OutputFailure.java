package nianbao.cli.command;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import nianbao.model.DiskFailure;
import nianbao.model.EnvironmentException;
import nianbao.model.EnvironmentException.Code;
import nianbao.words.Messages;

/** Why a file or folder that a command was to write is not there, in words. */
public final class OutputFailure {
    /** What Linux says of what is mounted so that nobody may write. */
    private static final String READ_ONLY = "Read-only file system";

    private OutputFailure() {}

    /** @param target where it was to be */
    public static EnvironmentException of(Path target, IOException failure, Messages messages) {
        return DiskFailure.isFull(failure)
                ? new EnvironmentException(Code.DISK_FULL, target.toString(), failure)
                : new EnvironmentException(
                        Code.OUTPUT_UNWRITABLE,
                        messages.text("output.failed", target, reason(target, failure, messages)),
                        failure);
    }

    private static String reason(Path target, IOException failure, Messages messages) {
        Path folder = target.toAbsolutePath().normalize().getParent();
        if (folder != null && !Files.exists(folder)) {
            return messages.text("output.no-folder", folder);
        } else if (folder != null && !Files.isDirectory(folder)) {
            return messages.text("output.not-a-folder", folder);
        } else if (failure instanceof AccessDeniedException) {
            return messages.text("output.denied", String.valueOf(folder));
        }
        if (failure instanceof FileSystemException named) {
            // without a reason its message is a path that nobody named
            return named.getReason() == null
                    ? messages.text("output.refused", String.valueOf(folder))
                    : named.getReason().equals(READ_ONLY)
                            ? messages.text("output.read-only", String.valueOf(folder))
                            : named.getReason();
        }
        return String.valueOf(failure.getMessage());
    }
}
