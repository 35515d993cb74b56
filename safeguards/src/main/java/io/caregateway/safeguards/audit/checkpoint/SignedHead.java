package io.caregateway.safeguards.audit.checkpoint;

/**
 * A log's head and the note by which anybody can check it.
 *
 * @param note in full, as C2SP writes it
 */
public record SignedHead(Checkpoint checkpoint, String note) {

  /**
   * @throws NoteUnreadable when it is no checkpoint of a practice's log
   */
  static SignedHead parse(String note) {
    return new SignedHead(Checkpoint.of(SignedNote.parse(note)), note);
  }
}
