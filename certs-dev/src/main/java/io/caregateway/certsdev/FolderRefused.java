package io.caregateway.certsdev;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The output folder, or a file in it, cannot be read or written. */
public final class FolderRefused extends Refusal {
  private static final long serialVersionUID = 1;

  FolderRefused(Path path, IOException cause) {
    super(
        "Cannot use %s: %s. Free it, or name another folder with --out."
            .formatted(path, reason(cause)),
        cause);
  }

  private static String reason(IOException cause) {
    if (cause instanceof FileAlreadyExistsException) {
      return "a file stands where a folder is needed";
    }
    if (cause instanceof NoSuchFileException) {
      return "nothing can be made there";
    }
    if (cause instanceof AccessDeniedException) {
      return "this user may not read or write it";
    }
    String detail = cause instanceof FileSystemException f ? f.getReason() : cause.getMessage();
    return detail == null ? cause.getClass().getSimpleName() : detail;
  }
}
