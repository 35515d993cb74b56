package io.caregateway.safeguards.audit.verify;

import io.caregateway.safeguards.audit.checkpoint.Checkpoint;
import io.caregateway.safeguards.audit.checkpoint.NoteKey;
import io.caregateway.safeguards.audit.checkpoint.NoteUnreadable;
import io.caregateway.safeguards.audit.checkpoint.SignedNote;
import io.caregateway.safeguards.audit.tree.CompactRange;
import io.caregateway.safeguards.audit.tree.TreeHash;
import io.caregateway.safeguards.audit.verify.Finding.Kind;
import java.security.MessageDigest;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * One log, walked from its first leaf to its last: the tree grows as it did, and is held against
 * each signed head when it has that head's size. So every head is also consistent with the others.
 */
final class LogWalk {

  private final String origin;
  private final String log;
  private final Heads heads;
  private final NoteKey key;
  private final Report report;
  private final CompactRange tree = new CompactRange();

  /** How many leaves were walked past; the tree has fewer once one was missing. */
  private long leaves;

  private boolean whole = true;
  private long checkedTo;

  /**
   * @param origin what its heads' origins end in, as {@code A81001/SIGN_ON/2026-11}
   */
  LogWalk(String origin, String log, Heads heads, NoteKey key, Report report) {
    this.origin = origin;
    this.log = log;
    this.heads = heads;
    this.key = key;
    this.report = report;
  }

  /** Where the next leaf belongs. */
  long next() {
    return leaves;
  }

  void add(long seq, byte[] commitment) throws SQLException {
    leaves++;
    if (!whole) {
      return;
    }
    tree.append(TreeHash.leaf(commitment));
    for (Heads.Head head : heads.upTo(tree.size())) {
      hold(head, seq);
    }
  }

  /** Leaves are missing, and named already: from here on no head can be held against the tree. */
  void skip(long to) {
    leaves = to;
    whole = false;
  }

  /**
   * What comes after the last leaf.
   *
   * @param grown how many leaves the database says that there are
   * @param after the sequence number after the practice's last record
   */
  void end(long grown, long after) throws SQLException {
    long most = Math.max(grown, 0);
    String says = "the log has " + leaves + " leaves where there were " + grown;
    for (Heads.Head head : heads.upTo(Long.MAX_VALUE)) {
      Checkpoint said = signed(head, after);
      if (said != null && said.size() > most) {
        most = said.size();
        says =
            "the log has "
                + leaves
                + " leaves where a signed head"
                + (head.outside() ? " outside of the database" : "")
                + " says "
                + most;
      }
    }
    if (most > leaves) {
      report.range(Kind.CUT_OFF, log, after, 0, says);
    } else if (grown < leaves) {
      report.range(
          Kind.INSERTED,
          log,
          Math.max(1, after - (leaves - grown)),
          after - 1,
          "the log has " + leaves + " leaves where " + grown + " were written");
    }
  }

  private void hold(Heads.Head head, long seq) throws SQLException {
    Checkpoint said = signed(head, seq);
    if (said == null) {
      return;
    }
    if (!MessageDigest.isEqual(said.rootHash(), tree.root())) {
      report.range(
          Kind.EDITED,
          log,
          Math.min(checkedTo + 1, seq),
          seq,
          "some leaf among these is not what was signed with " + head.size() + " leaves");
      whole = false;
      return;
    }
    checkedTo = seq;
  }

  private @Nullable Checkpoint signed(Heads.Head head, long seq) {
    String words;
    try {
      SignedNote note = SignedNote.parse(head.note());
      Checkpoint said = Checkpoint.of(note);
      if (key.signed(note) && said.origin().endsWith("/" + origin) && said.size() == head.size()) {
        return said;
      }
      words = "is not what this site signed";
    } catch (NoteUnreadable e) {
      words = "cannot be read";
    }
    String where = head.outside() ? "outside of the database " : "";
    report.one(
        Kind.HEAD_CHANGED,
        log,
        seq,
        "the head " + where + "of " + head.size() + " leaves " + words);
    return null;
  }
}
