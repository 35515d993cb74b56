package io.caregateway.safeguards.audit.proof;

import io.caregateway.safeguards.audit.tree.TreeHash;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** The hashes of a proof, one a line, in Base64. */
final class Hashes {

  /** More than any tree's proof has. */
  private static final int MOST = 130;

  private Hashes() {}

  static String lines(List<byte[]> hashes) {
    StringBuilder lines = new StringBuilder();
    hashes.forEach(hash -> lines.append(Base64.getEncoder().encodeToString(hash)).append('\n'));
    return lines.toString();
  }

  static List<byte[]> read(List<String> lines) {
    if (lines.size() > MOST) {
      throw new ProofUnreadable();
    }
    List<byte[]> hashes = new ArrayList<>();
    lines.forEach(line -> hashes.add(hash(line)));
    return hashes;
  }

  static byte[] hash(String line) {
    try {
      byte[] hash = Base64.getDecoder().decode(line);
      if (hash.length == TreeHash.BYTES) {
        return hash;
      }
    } catch (IllegalArgumentException e) {
      throw new ProofUnreadable();
    }
    throw new ProofUnreadable();
  }
}
