package io.caregateway.gateway.backup;

import io.caregateway.gateway.start.StartRefused;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Why a backup is not made or not restored. Each message is a sentence that says what to do. */
public abstract sealed class BackupRefused extends StartRefused {

  private static final long serialVersionUID = 1;

  private BackupRefused(String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
  }

  /** The folder, or a file in it, cannot be written. */
  public static final class NotWritten extends BackupRefused {
    private static final long serialVersionUID = 1;

    NotWritten(Path folder, Throwable cause) {
      super(
          "No backup was made in "
              + folder
              + ": see that there is space, that the folder can be written to and that the"
              + " database answers.",
          cause);
    }
  }

  /** What was read back is not what was written. */
  public static final class NotVerified extends BackupRefused {
    private static final long serialVersionUID = 1;

    NotVerified(Path file, @Nullable Throwable cause) {
      super(
          "The backup "
              + file
              + " does not read back as it was written, and was taken away: check the disk.",
          cause);
    }
  }

  /** It was changed, or its end is missing. */
  public static final class Damaged extends BackupRefused {
    private static final long serialVersionUID = 1;

    Damaged(Path file, @Nullable Throwable cause) {
      super("The file " + file + " is damaged or was cut off: take another backup.", cause);
    }
  }

  /** It is something else. */
  public static final class NoBackup extends BackupRefused {
    private static final long serialVersionUID = 1;

    NoBackup(Path file) {
      super("The file " + file + " is no backup of Care Gateway: name one with --from.", null);
    }
  }

  /** It cannot be read at all. */
  public static final class NotThere extends BackupRefused {
    private static final long serialVersionUID = 1;

    NotThere(Path file, @Nullable Throwable cause) {
      super(
          "The file "
              + file
              + " cannot be read: check the name, and that this user may read it. A backup needs"
              + " the file "
              + BackupFolder.KEYS
              + " beside it.",
          cause);
    }
  }

  /** The key at hand is not the one that it was sealed for. */
  public static final class WrongKey extends BackupRefused {
    private static final long serialVersionUID = 1;

    WrongKey(Path file, String wanted, @Nullable Throwable cause) {
      super("The file " + file + " does not open: " + wanted, cause);
    }
  }

  /** A later release wrote it. */
  public static final class TooNew extends BackupRefused {
    private static final long serialVersionUID = 1;

    TooNew(Path file, String schema, String version) {
      super(
          "The backup %s is of a later release (schema %s, version %s): restore it with that one."
              .formatted(file, schema, version),
          null);
    }
  }

  /** There is something already where a backup is to be restored. */
  public static final class NotEmpty extends BackupRefused {
    private static final long serialVersionUID = 1;

    NotEmpty(String what) {
      super(
          what
              + " is not empty: a backup is restored into an empty home and an empty database"
              + " only.",
          null);
    }
  }

  /** There is no key-encryption key, and a new one would open nothing. */
  public static final class NoKeystore extends BackupRefused {
    private static final long serialVersionUID = 1;

    NoKeystore(Path keystore) {
      super(
          "There is no keystore "
              + keystore
              + ": put the one back that belongs to this backup, with its password, then restore.",
          null);
    }
  }

  /** It was loaded, but something after that failed; what was loaded is gone again. */
  public static final class NotRestored extends BackupRefused {
    private static final long serialVersionUID = 1;

    NotRestored(Path file, Throwable cause) {
      super(
          "The backup "
              + file
              + " could not be restored, and what was loaded of it was taken away again: see that"
              + " the database answers and has space.",
          cause);
    }
  }

  /** The certificate that backups are to be sealed for is of no use. */
  public static final class NoRecipient extends BackupRefused {
    private static final long serialVersionUID = 1;

    NoRecipient(Path file, @Nullable Throwable cause) {
      super(
          "The file "
              + file
              + " of backups' recipient holds no RSA key of 3072 bits or more in PEM.",
          cause);
    }
  }
}
