package io.caregateway.smartcards.virtual.passkey;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;

/**
 * A device with one passkey, and the browser before it (WebAuthn, 6). It does as it is told: what a
 * real one would refuse, too.
 */
public final class Authenticator {

  private static final int PRESENT = 0x01;
  private static final int VERIFIED = 0x04;
  private static final int KEY_INCLUDED = 0x40;

  public String origin = "https://gateway.example:8443";
  public String rpId = "gateway.example";
  public boolean verifies = true;
  public long counter = 1;
  public int algorithm = -7;

  private final KeyPair key = keyPair();
  private final byte[] credentialId = new byte[32];

  public Authenticator() {
    new SecureRandom().nextBytes(credentialId);
  }

  /** Takes over the credential id of another device, not its key. */
  public Authenticator called(Authenticator other) {
    System.arraycopy(other.credentialId, 0, credentialId, 0, credentialId.length);
    return this;
  }

  public byte[] credentialId() {
    return credentialId.clone();
  }

  public String make(CreationOptions asked) {
    return make(asked.challenge());
  }

  public String make(String challenge) {
    ByteArrayOutputStream object = new ByteArrayOutputStream();
    object.writeBytes(
        cbor(0xa3, 0x63, "fmt", 0x64, "none", 0x67, "attStmt", 0xa0, 0x68, "authData"));
    byte[] data = authenticatorData(KEY_INCLUDED, attested());
    object.writeBytes(cbor(0x59, data.length >> 8, data.length & 0xff));
    object.writeBytes(data);
    return """
        {"rawId":"%s","response":{"clientDataJSON":"%s","attestationObject":"%s"}}"""
        .formatted(
            base64(credentialId),
            base64(clientData("webauthn.create", challenge)),
            base64(object.toByteArray()));
  }

  public String show(RequestOptions asked) {
    return show(asked.challenge());
  }

  public String show(String challenge) {
    byte[] client = clientData("webauthn.get", challenge);
    byte[] data = authenticatorData(0, new byte[0]);
    return """
        {"rawId":"%s","response":{"clientDataJSON":"%s","authenticatorData":"%s","signature":"%s"}}"""
        .formatted(
            base64(credentialId), base64(client), base64(data), base64(signed(data, client)));
  }

  private byte[] authenticatorData(int more, byte[] attested) {
    int flags = PRESENT | (verifies ? VERIFIED : 0) | more;
    return ByteBuffer.allocate(37 + attested.length)
        .put(sha256(rpId.getBytes(UTF_8)))
        .put((byte) flags)
        .putInt((int) counter)
        .put(attested)
        .array();
  }

  /** No make of device, the credential id, and the key as COSE has it (RFC 9053, 7.1.1). */
  private byte[] attested() {
    ECPublicKey point = (ECPublicKey) key.getPublic();
    ByteArrayOutputStream cose = new ByteArrayOutputStream();
    cose.writeBytes(
        cbor(0xa5, 0x01, 0x02, 0x03, -1 - algorithm + 0x20, 0x20, 0x01, 0x21, 0x58, 32));
    cose.writeBytes(coordinate(point.getW().getAffineX()));
    cose.writeBytes(cbor(0x22, 0x58, 32));
    cose.writeBytes(coordinate(point.getW().getAffineY()));
    return ByteBuffer.allocate(18 + credentialId.length + cose.size())
        .put(new byte[16])
        .putShort((short) credentialId.length)
        .put(credentialId)
        .put(cose.toByteArray())
        .array();
  }

  private byte[] clientData(String type, String challenge) {
    return """
        {"type":"%s","challenge":"%s","origin":"%s","crossOrigin":false}"""
        .formatted(type, challenge, origin)
        .getBytes(UTF_8);
  }

  private byte[] signed(byte[] data, byte[] client) {
    try {
      Signature signature = Signature.getInstance("SHA256withECDSA");
      signature.initSign(key.getPrivate());
      signature.update(data);
      signature.update(sha256(client));
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] cbor(Object... parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (Object part : parts) {
      if (part instanceof String text) {
        bytes.writeBytes(text.getBytes(UTF_8));
      } else {
        bytes.write((Integer) part);
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] coordinate(BigInteger number) {
    byte[] fixed = new byte[32];
    byte[] bytes = number.toByteArray();
    int length = Math.min(32, bytes.length);
    System.arraycopy(bytes, bytes.length - length, fixed, 32 - length, length);
    return fixed;
  }

  private static KeyPair keyPair() {
    try {
      KeyPairGenerator keys = KeyPairGenerator.getInstance("EC");
      keys.initialize(new ECGenParameterSpec("secp256r1"));
      return keys.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
