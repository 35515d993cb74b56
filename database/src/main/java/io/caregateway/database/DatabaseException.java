package io.caregateway.database;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Why the database cannot be used. Each message is one sentence that says what to do. */
public abstract sealed class DatabaseException extends RuntimeException {

  private DatabaseException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /** The home, or something in it, cannot be read or written. */
  public static final class HomeNotWritable extends DatabaseException {
    HomeNotWritable(Path home, IOException cause) {
      super(
          "Cannot write to %s%s: make it writable or choose another home."
              .formatted(home, reason(cause)),
          cause);
    }

    /** What the operating system said, as far as it said anything: a full disk, for one. */
    private static String reason(IOException cause) {
      return cause instanceof FileSystemException said && said.getReason() != null
          ? " (" + said.getReason() + ")"
          : "";
    }
  }

  /** The port that was asked for belongs to another program. */
  public static final class PortInUse extends DatabaseException {
    PortInUse(int port) {
      super(
          "Port " + port + " is in use: stop what uses it, or give the database another port.",
          null);
    }
  }

  /** Another process owns the home, but its database did not come up in time. */
  public static final class HomeBusy extends DatabaseException {
    HomeBusy(Path home) {
      super(
          "Another process holds " + home + " but its database does not answer: stop that process.",
          null);
    }
  }

  /** The data is there, the file with its passwords is not. */
  public static final class PasswordsMissing extends DatabaseException {
    PasswordsMissing(Path file) {
      super("The file " + file + " is missing or incomplete: restore it from a backup.", null);
    }
  }

  /** The data folder was written by another major version of PostgreSQL. */
  public static final class OtherVersion extends DatabaseException {
    OtherVersion(Path data, String found, String expected) {
      super(
          ("The data in %s is of PostgreSQL %s and this release brings %s: bring it over with"
                  + " pg_upgrade, or start the earlier release.")
              .formatted(data, found, expected),
          null);
    }
  }

  /** There is no PostgreSQL for this machine, or it may not run for this user. */
  public static final class NotSupportedHere extends DatabaseException {
    NotSupportedHere(String reason, @Nullable Throwable cause) {
      super(reason + ": give the address of a PostgreSQL server instead.", cause);
    }
  }

  /** PostgreSQL itself gave up. */
  public static final class DidNotStart extends DatabaseException {
    DidNotStart(Path log, String lastWords) {
      super("PostgreSQL did not start, see " + log + ": " + lastWords, null);
    }
  }

  /** Nothing answers at the server's address. */
  public static final class NotReachable extends DatabaseException {
    NotReachable(String address, Throwable cause) {
      super(
          "The database at %s does not answer: start it or correct its address.".formatted(address),
          cause);
    }
  }

  /** The server answers, but refuses the user, the password or the database's name. */
  public static final class LoginRefused extends DatabaseException {
    LoginRefused(String address, String user, Throwable cause) {
      super(
          "The database at %s refuses %s: correct the user, the password or the database's name."
              .formatted(address, user),
          cause);
    }
  }

  /** A role of a given server may do more than it should. */
  public static final class RoleTooStrong extends DatabaseException {
    RoleTooStrong(String role, String reason) {
      super(
          "The database role %s %s: create it with roles.sql as it stands.".formatted(role, reason),
          null);
    }
  }

  /** The server answered with an error while roles or schemas were prepared. */
  public static final class NotPrepared extends DatabaseException {
    NotPrepared(String what, Throwable cause) {
      super("Cannot " + what + ": see the cause, mend it and start again.", cause);
    }
  }
}
