package io.caregateway.safeguards.retention;

import java.nio.file.Path;

/** The folder of archived records cannot be written. Nothing was taken out of the database. */
public final class ArchiveUnusable extends RuntimeException {

  private static final long serialVersionUID = 1;

  ArchiveUnusable(Path folder, Exception cause) {
    super(
        "The audit's archive "
            + folder
            + " cannot be written: check gateway.retention.archive-folder, that this user may write"
            + " to it and that it is not full. The records stay in the database until then.",
        cause);
  }
}
