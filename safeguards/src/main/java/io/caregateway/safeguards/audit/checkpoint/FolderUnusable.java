package io.caregateway.safeguards.audit.checkpoint;

import java.io.IOException;
import java.nio.file.Path;

/** The folder of checkpoints cannot be read or written. */
public final class FolderUnusable extends RuntimeException {

  private static final long serialVersionUID = 1;

  FolderUnusable(Path folder, IOException cause) {
    super(
        "The folder of checkpoints "
            + folder
            + " cannot be used: check gateway.audit.checkpoints.folder, that it is there, that this"
            + " user may write to it and that it is not full.",
        cause);
  }
}
