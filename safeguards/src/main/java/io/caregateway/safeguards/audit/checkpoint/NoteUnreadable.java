package io.caregateway.safeguards.audit.checkpoint;

/** What should be a signed note, a checkpoint or a proof is none. */
public final class NoteUnreadable extends RuntimeException {

  private static final long serialVersionUID = 1;

  NoteUnreadable() {
    super("This is no signed checkpoint, or it was cut off.");
  }
}
