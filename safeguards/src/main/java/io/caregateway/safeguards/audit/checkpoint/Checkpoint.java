package io.caregateway.safeguards.audit.checkpoint;

import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.audit.LogName;
import io.caregateway.safeguards.audit.tree.TreeHash;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A log's head (C2SP tlog-checkpoint).
 *
 * @param site under whose name it was signed
 * @param size how many leaves the log had
 * @param root of the tree of these leaves, in Base64
 */
public record Checkpoint(String site, OdsCode practice, LogName log, long size, String root) {

  private static final Pattern FORM =
      Pattern.compile("(.+)/([A-Z0-9]{3,10})/([A-Z_]+/[0-9-]+)\n(0|[1-9][0-9]{0,17})\n(\\S+)\n");

  public static Checkpoint of(String site, OdsCode practice, LogName log, long size, byte[] root) {
    return new Checkpoint(site, practice, log, size, Base64.getEncoder().encodeToString(root));
  }

  /**
   * Reads what a note says; whether somebody signed it is another question.
   *
   * @throws NoteUnreadable when it is no checkpoint of a practice's log
   */
  public static Checkpoint of(SignedNote note) {
    Matcher parts = FORM.matcher(note.text());
    if (!parts.matches() || SignedNote.decoded(parts.group(5)).length != TreeHash.BYTES) {
      throw new NoteUnreadable();
    }
    try {
      return new Checkpoint(
          parts.group(1),
          new OdsCode(parts.group(2)),
          LogName.parse(parts.group(3)),
          Long.parseLong(parts.group(4)),
          parts.group(5));
    } catch (IllegalArgumentException e) {
      throw new NoteUnreadable();
    }
  }

  /** The root's 32 bytes. */
  public byte[] rootHash() {
    return Base64.getDecoder().decode(root);
  }

  /** What identifies the log among all logs of all sites. */
  public String origin() {
    return site + "/" + practice + "/" + log;
  }

  /** What is signed. */
  public String text() {
    return origin() + "\n" + size + "\n" + root + "\n";
  }
}
