package io.caregateway.certsdev;

import java.io.IOException;
import java.security.cert.CertificateException;
import java.util.Optional;

/** The three files of a credential: {@code NAME.pem}, {@code NAME.key.pem}, {@code NAME.p12}. */
final class CredentialFiles {
  private final Folder folder;
  private final Pkcs12 pkcs12;

  CredentialFiles(Folder folder, Pkcs12 pkcs12) {
    this.folder = folder;
    this.pkcs12 = pkcs12;
  }

  /** Empty where the certificate or the key is missing, or is not readable as such. */
  Optional<Credential> read(String name) {
    var certificate = folder.read(name + ".pem");
    var key = folder.read(name + ".key.pem");
    if (certificate.isEmpty() || key.isEmpty()) {
      return Optional.empty();
    }
    try {
      var chain = Pem.certificates(certificate.get());
      return chain.isEmpty()
          ? Optional.empty()
          : Optional.of(new Credential(Pem.privateKey(key.get()), chain));
    } catch (CertificateException | IOException unreadable) {
      return Optional.empty();
    }
  }

  void write(String name, Credential credential) {
    folder.writePrivate(name + ".key.pem", Pem.write(credential.key()));
    folder.writePublic(name + ".pem", Pem.write(credential.chain()));
    folder.writePrivate(name + ".p12", pkcs12.write(Entry.last(name), credential));
  }

  /** Leaves certificate and key alone, and mends the PKCS#12 file where it does not fit them. */
  void keep(String name, Credential credential) {
    String file = name + ".p12";
    String alias = Entry.last(name);
    if (folder.read(file).filter(held -> pkcs12.holds(held, alias, credential)).isEmpty()) {
      folder.writePrivate(file, pkcs12.write(alias, credential));
    }
    folder.keepPrivate(file);
    folder.keepPrivate(name + ".key.pem");
  }
}
