package io.caregateway.safeguards.audit.checkpoint;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/**
 * By what a signed note is checked: a name and an Ed25519 public key. As text a C2SP verifier key,
 * {@code name+id+key}.
 */
public final class NoteKey {

  static final byte ED25519 = 1;
  static final int ID_BYTES = 4;

  private static final int KEY_BYTES = 32;

  private final String name;
  private final byte[] key;

  NoteKey(String name, byte[] key) {
    if (name.isEmpty() || name.chars().anyMatch(c -> c == '+' || Character.isWhitespace(c))) {
      throw new IllegalArgumentException("The name of a key has neither spaces nor a plus.");
    }
    this.name = name;
    this.key = key.clone();
  }

  /**
   * Reads a verifier key.
   *
   * @throws IllegalArgumentException when it is none, or of another kind than Ed25519
   */
  public static NoteKey parse(String verifier) {
    String[] parts = verifier.split("\\+", 3);
    byte[] typed = parts.length == 3 ? Base64.getDecoder().decode(parts[2]) : new byte[0];
    if (typed.length != 1 + KEY_BYTES || typed[0] != ED25519) {
      throw new IllegalArgumentException("A verifier key is name+id+key, of Ed25519.");
    }
    NoteKey parsed = new NoteKey(parts[0], Arrays.copyOfRange(typed, 1, typed.length));
    if (!parsed.toString().equals(verifier)) {
      throw new IllegalArgumentException("The verifier key's id is not its name's and key's.");
    }
    return parsed;
  }

  /** Whether this key signed the note, under this name or an earlier one of the site's. */
  public boolean signed(SignedNote note) {
    return note.signatures().stream()
        .anyMatch(line -> signed(note, line.name(), SignedNote.decoded(line.bytes())));
  }

  private boolean signed(SignedNote note, String as, byte[] bytes) {
    if (bytes.length <= ID_BYTES || !Arrays.equals(bytes, 0, ID_BYTES, id(as), 0, ID_BYTES)) {
      return false;
    }
    Ed25519Signer check = new Ed25519Signer();
    check.init(false, new Ed25519PublicKeyParameters(key));
    byte[] text = note.signed();
    check.update(text, 0, text.length);
    return check.verifySignature(Arrays.copyOfRange(bytes, ID_BYTES, bytes.length));
  }

  String name() {
    return name;
  }

  byte[] id() {
    return id(name);
  }

  /** The first bytes of SHA-256 of name, line feed, type and key (signed-note, Signatures). */
  private byte[] id(String as) {
    try {
      MessageDigest hash = MessageDigest.getInstance("SHA-256");
      hash.update(as.getBytes(UTF_8));
      hash.update((byte) '\n');
      hash.update(ED25519);
      return Arrays.copyOf(hash.digest(key), ID_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This JDK has no SHA-256.", e);
    }
  }

  @Override
  public String toString() {
    byte[] typed = ByteBuffer.allocate(1 + KEY_BYTES).put(ED25519).put(key).array();
    return name
        + "+"
        + HexFormat.of().formatHex(id())
        + "+"
        + Base64.getEncoder().encodeToString(typed);
  }
}
