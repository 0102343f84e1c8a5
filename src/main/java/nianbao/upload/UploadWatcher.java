package nianbao.upload;

import java.util.List;
import nianbao.store.upload.Upload;

/** Told how it goes with what people brought, from any thread. */
public interface UploadWatcher {
    /** Some file is farther than it was. */
    void changed();

    /** A file is in the store; these reports have it. */
    void taken(Upload upload, List<Long> reports);
}
