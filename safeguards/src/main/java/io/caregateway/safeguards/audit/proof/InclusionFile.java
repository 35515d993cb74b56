package io.caregateway.safeguards.audit.proof;

import io.caregateway.safeguards.audit.checkpoint.Checkpoint;
import io.caregateway.safeguards.audit.checkpoint.NoteKey;
import io.caregateway.safeguards.audit.checkpoint.NoteUnreadable;
import io.caregateway.safeguards.audit.checkpoint.SignedNote;
import io.caregateway.safeguards.audit.tree.InclusionProof;
import io.caregateway.safeguards.audit.tree.TreeHash;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/**
 * That a record is in a signed log, as a C2SP tlog-proof. Its extra line holds the commitment,
 * which is the log's entry: SHA-256 of the record's salt and canonical bytes.
 *
 * @param note the signed head, verbatim
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record InclusionFile(byte[] commitment, long index, List<byte[]> path, String note) {

  static final String TITLE = "c2sp.org/tlog-proof@v1";
  private static final String EXTRA = "extra ";
  private static final String INDEX = "index ";

  /**
   * @throws ProofUnreadable when the text is no such proof
   */
  public static InclusionFile parse(String text) {
    int blank = text.indexOf("\n\n");
    if (blank < 0 || text.length() > SignedNote.MOST_CHARACTERS) {
      throw new ProofUnreadable();
    }
    List<String> lines = List.of(text.substring(0, blank).split("\n", -1));
    if (lines.size() < 3
        || !lines.get(0).equals(TITLE)
        || !lines.get(1).startsWith(EXTRA)
        || !lines.get(2).matches(INDEX + "(0|[1-9][0-9]{0,17})")) {
      throw new ProofUnreadable();
    }
    return new InclusionFile(
        Hashes.hash(lines.get(1).substring(EXTRA.length())),
        Long.parseLong(lines.get(2).substring(INDEX.length())),
        Hashes.read(lines.subList(3, lines.size())),
        text.substring(blank + 2));
  }

  /** Whether the head is signed by this key and the entry lies under it. */
  public boolean holds(NoteKey key) {
    try {
      SignedNote signed = SignedNote.parse(note);
      Checkpoint head = Checkpoint.of(signed);
      return key.signed(signed)
          && InclusionProof.proves(
              index, head.size(), TreeHash.leaf(commitment), path, head.rootHash());
    } catch (NoteUnreadable e) {
      return false;
    }
  }

  /**
   * Whether the entry is this record.
   *
   * @param record its salt and canonical bytes
   */
  public boolean isOf(byte[] record) {
    try {
      return MessageDigest.isEqual(commitment, MessageDigest.getInstance("SHA-256").digest(record));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This JDK has no SHA-256.", e);
    }
  }

  /** The file's text. */
  public String text() {
    return TITLE
        + "\n"
        + EXTRA
        + Base64.getEncoder().encodeToString(commitment)
        + "\n"
        + INDEX
        + index
        + "\n"
        + Hashes.lines(path)
        + "\n"
        + note;
  }
}
