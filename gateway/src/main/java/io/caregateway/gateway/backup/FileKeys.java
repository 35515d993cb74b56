package io.caregateway.gateway.backup;

import io.caregateway.gateway.backup.SealedFile.Head;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.encryption.Binding;
import io.caregateway.safeguards.encryption.FieldCipher;
import io.caregateway.safeguards.encryption.WrongKey;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Who can open a file: the site, by a data key of its own that lies in the key file, or the
 * recipient alone.
 *
 * @param recipient whom new files are sealed for, and whose files can be opened; null for nobody
 */
record FileKeys(FieldCipher site, @Nullable Recipient recipient) {

  private static final String PLACE = "backup";

  Head head(Instant at, SecretKey key) {
    UUID id = UUID.randomUUID();
    byte[] wrapped =
        recipient == null
            ? site.seal(AuditLog.SITE, binding(id), key.getEncoded())
            : recipient.wrap(key);
    return new Head(id, at, recipient != null, Base64.getEncoder().encodeToString(wrapped));
  }

  SecretKey unwrap(Path file, Head head) {
    byte[] wrapped = Base64.getDecoder().decode(head.fileKey());
    if (!head.recipient()) {
      try {
        return new SecretKeySpec(site.open(AuditLog.SITE, binding(head.id()), wrapped), "AES");
      } catch (WrongKey e) {
        throw new BackupRefused.WrongKey(
            file,
            "the keystore or the key file is not the one that belongs to it. Put them back.",
            e);
      }
    }
    if (recipient == null) {
      throw new BackupRefused.WrongKey(
          file, "it was sealed for a recipient. Name the private key with --recipient-key.", null);
    }
    return recipient.unwrap(file, wrapped);
  }

  private static Binding binding(UUID id) {
    return new Binding(PLACE, id.toString(), 0);
  }
}
