package io.caregateway.safeguards.audit.checkpoint;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import javax.crypto.SecretKey;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/** Signs notes under this site's name. */
public final class NoteSigner {

  private final Ed25519PrivateKeyParameters secret;
  private final NoteKey key;

  /**
   * @param name the site's, without spaces and plus, as {@code audit.example.nhs.uk}
   * @param secret 32 random bytes, which are an Ed25519 private key (RFC 8032, 5.1.5)
   */
  public NoteSigner(String name, SecretKey secret) {
    this.secret = new Ed25519PrivateKeyParameters(secret.getEncoded());
    this.key = new NoteKey(name, this.secret.generatePublicKey().getEncoded());
  }

  /** By what others check what is signed here. */
  public NoteKey key() {
    return key;
  }

  /**
   * @param text ends with a line feed
   */
  public SignedNote sign(String text) {
    byte[] bytes = text.getBytes(UTF_8);
    Ed25519Signer signer = new Ed25519Signer();
    signer.init(true, secret);
    signer.update(bytes, 0, bytes.length);
    byte[] signature = signer.generateSignature();
    byte[] line =
        ByteBuffer.allocate(NoteKey.ID_BYTES + signature.length)
            .put(key.id())
            .put(signature)
            .array();
    String encoded = Base64.getEncoder().encodeToString(line);
    return new SignedNote(text, List.of(new SignedNote.Line(key.name(), encoded)));
  }
}
