package io.caregateway.safeguards.audit.checkpoint;

/** A log is not as its last checkpoint says. Nothing is signed over it. */
public final class LogBroken extends RuntimeException {

  private static final long serialVersionUID = 1;

  LogBroken(String origin, String what) {
    super(
        "The audit log "
            + origin
            + " is not as it was signed ("
            + what
            + "): no checkpoint is made of it. Run audit verify, and keep the database as it is.");
  }
}
