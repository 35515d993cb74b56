package io.caregateway.safeguards.audit.proof;

import io.caregateway.safeguards.audit.checkpoint.Checkpoint;
import io.caregateway.safeguards.audit.checkpoint.NoteKey;
import io.caregateway.safeguards.audit.checkpoint.NoteUnreadable;
import io.caregateway.safeguards.audit.checkpoint.SignedNote;
import io.caregateway.safeguards.audit.tree.ConsistencyProof;
import java.util.List;

/**
 * That a signed log grew out of an older one. C2SP has no file for this; ours is a title line, the
 * hashes of RFC 9162's proof in Base64 one a line, an empty line, the older signed head, an empty
 * line, and the newer one.
 *
 * @param older the older signed head, verbatim
 * @param newer the newer one
 */
public record ConsistencyFile(List<byte[]> path, String older, String newer) {

  static final String TITLE = "care-gateway/consistency@v1";

  /**
   * @throws ProofUnreadable when the text is no such proof
   */
  public static ConsistencyFile parse(String text) {
    List<String> parts = List.of(text.split("\n\n", -1));
    if (parts.size() != 5 || text.length() > SignedNote.MOST_CHARACTERS) {
      throw new ProofUnreadable();
    }
    List<String> lines = List.of(parts.get(0).split("\n", -1));
    if (!lines.get(0).equals(TITLE)) {
      throw new ProofUnreadable();
    }
    return new ConsistencyFile(
        Hashes.read(lines.subList(1, lines.size())),
        parts.get(1) + "\n\n" + parts.get(2) + "\n",
        parts.get(3) + "\n\n" + parts.get(4));
  }

  /** Whether both heads are of one log and signed by this key, and one grew out of the other. */
  public boolean holds(NoteKey key) {
    try {
      SignedNote before = SignedNote.parse(older);
      SignedNote after = SignedNote.parse(newer);
      Checkpoint first = Checkpoint.of(before);
      Checkpoint second = Checkpoint.of(after);
      return key.signed(before)
          && key.signed(after)
          && first.origin().equals(second.origin())
          && ConsistencyProof.proves(
              first.size(), second.size(), path, first.rootHash(), second.rootHash());
    } catch (NoteUnreadable e) {
      return false;
    }
  }

  /** The file's text. */
  public String text() {
    return TITLE + "\n" + Hashes.lines(path) + "\n" + older + "\n" + newer;
  }
}
