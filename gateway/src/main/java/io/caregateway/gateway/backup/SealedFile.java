package io.caregateway.gateway.backup;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import io.caregateway.feed.FeedJson;
import io.caregateway.feed.UnreadableMessage;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * A file under a key of its own, by Tink's AES-256-GCM-HKDF streaming AEAD in segments of 1 MiB: no
 * segment can be changed, moved or left out, and a file that was cut off does not end well. In
 * front, in the clear but bound to the rest, stands who can open it.
 */
record SealedFile(Path file) {

  private static final byte[] MAGIC = "CAREGATEWAY BACKUP 1\n".getBytes(US_ASCII);
  private static final int HEAD_BYTES = 64 * 1024;
  private static final int SEGMENT_BYTES = 1 << 20;
  private static final int KEY_BYTES = 32;
  private static final int BUFFER = 1 << 16;

  /**
   * What stands in front.
   *
   * @param recipient whether a recipient's private key opens it, not the site's own key
   * @param fileKey wrapped, in base64
   */
  record Head(UUID id, Instant at, boolean recipient, String fileKey) {}

  /** Writes what goes inside. */
  interface Content {
    void write(OutputStream out) throws Exception;
  }

  /** Reads what is inside. */
  interface Reading<T> {
    T read(Head head, InputStream in) throws Exception;
  }

  /**
   * Writes the whole file and has the disk hold it.
   *
   * @return the key with which it can be read back
   */
  SecretKey write(Instant at, FileKeys keys, Content content) throws Exception {
    byte[] secret = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(secret);
    SecretKey key = new SecretKeySpec(secret, "AES");
    byte[] head = framed(FeedJson.write(keys.head(at, key)));
    OwnerOnly.create(file);
    try (OutputStream raw = new BufferedOutputStream(Files.newOutputStream(file))) {
      raw.write(head);
      try (OutputStream out =
          new GZIPOutputStream(cipher(key).newEncryptingStream(raw, head), BUFFER)) {
        content.write(out);
      }
    }
    try (FileChannel written = FileChannel.open(file, StandardOpenOption.WRITE)) {
      written.force(true);
    }
    return key;
  }

  /**
   * @throws BackupRefused when it is not there, is no backup, or does not open with these keys
   */
  <T> T read(FileKeys keys, Reading<T> reading) throws Exception {
    return read(head -> keys.unwrap(file, head), reading);
  }

  /**
   * @throws BackupRefused when it is no backup, or is damaged
   */
  <T> T read(Function<Head, SecretKey> key, Reading<T> reading) throws Exception {
    try (DataInputStream raw = new DataInputStream(opened(file))) {
      byte[] magic = raw.readNBytes(MAGIC.length);
      if (!Arrays.equals(magic, MAGIC)) {
        throw new BackupRefused.NoBackup(file);
      }
      return inside(raw, key, reading);
    }
  }

  private <T> T inside(DataInputStream raw, Function<Head, SecretKey> key, Reading<T> reading)
      throws Exception {
    try {
      int length = raw.readInt();
      if (length < 0 || length > HEAD_BYTES) {
        throw new BackupRefused.Damaged(file, null);
      }
      byte[] json = raw.readNBytes(length);
      Head head = FeedJson.read(json, Head.class);
      InputStream plain = cipher(key.apply(head)).newDecryptingStream(raw, framed(json));
      T read = reading.read(head, new GZIPInputStream(plain, BUFFER));
      // the last segment tells that nothing is missing
      plain.transferTo(OutputStream.nullOutputStream());
      return read;
    } catch (IOException | UnreadableMessage | IllegalArgumentException e) {
      throw new BackupRefused.Damaged(file, e);
    }
  }

  static InputStream opened(Path file) {
    try {
      return new BufferedInputStream(Files.newInputStream(file));
    } catch (IOException e) {
      throw new BackupRefused.NotThere(file, e);
    }
  }

  private static byte[] framed(byte[] json) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(MAGIC);
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(json.length);
    out.write(json);
    return bytes.toByteArray();
  }

  private static AesGcmHkdfStreaming cipher(SecretKey key) throws GeneralSecurityException {
    return new AesGcmHkdfStreaming(key.getEncoded(), "HmacSha256", KEY_BYTES, SEGMENT_BYTES, 0);
  }
}
