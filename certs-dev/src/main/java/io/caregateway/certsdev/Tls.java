package io.caregateway.certsdev;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** TLS contexts out of the folder's PKCS#12 files. */
final class Tls {
  private final Folder folder;
  private final Pkcs12 pkcs12;
  private final String password;

  Tls(Folder folder, Pkcs12 pkcs12, String password) {
    this.folder = folder;
    this.pkcs12 = pkcs12;
    this.password = password;
  }

  SSLContext context(String name, String trust) {
    try {
      var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      keys.init(open(name), password.toCharArray());
      return context(keys.getKeyManagers(), trust);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("No TLS with " + name, e);
    }
  }

  SSLContext context(String trust) {
    return context((KeyManager @Nullable []) null, trust);
  }

  private SSLContext context(KeyManager @Nullable [] keys, String trust) {
    try {
      var anchors = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      anchors.init(open(trust));
      var context = SSLContext.getInstance("TLS");
      context.init(keys, anchors.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("No TLS with " + trust, e);
    }
  }

  private KeyStore open(String name) throws GeneralSecurityException {
    String file = name + ".p12";
    try {
      var content = folder.read(file);
      if (content.isEmpty()) {
        throw new NoSuchFileException(file);
      }
      return pkcs12.open(content.get());
    } catch (IOException e) {
      throw new FolderRefused(folder.path(file), e);
    }
  }
}
