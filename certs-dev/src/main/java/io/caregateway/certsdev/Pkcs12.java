package io.caregateway.certsdev;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** PKCS#12 files under the folder's password. */
final class Pkcs12 {
  private final char[] password;

  Pkcs12(String password) {
    this.password = password.toCharArray();
  }

  byte[] write(String alias, Credential credential) {
    return write(
        store ->
            store.setKeyEntry(
                alias, credential.key(), password, credential.chain().toArray(Certificate[]::new)));
  }

  byte[] write(Map<String, X509Certificate> trusted) {
    return write(
        store -> {
          for (var anchor : trusted.entrySet()) {
            store.setCertificateEntry(anchor.getKey(), anchor.getValue());
          }
        });
  }

  /** Whether the file opens under the password and holds the same key and chain. */
  boolean holds(byte[] file, String alias, Credential credential) {
    try {
      KeyStore store = open(file);
      var key = store.getKey(alias, password);
      var chain = store.getCertificateChain(alias);
      return key != null
          && chain != null
          && Arrays.equals(key.getEncoded(), credential.key().getEncoded())
          && List.of(chain).equals(credential.chain());
    } catch (IOException | GeneralSecurityException unreadable) {
      return false;
    }
  }

  /** Whether the file opens under the password and holds exactly these anchors. */
  boolean holds(byte[] file, Map<String, X509Certificate> trusted) {
    try {
      KeyStore store = open(file);
      var found = new TreeMap<String, Certificate>();
      for (String alias : Collections.list(store.aliases())) {
        found.put(alias, store.getCertificate(alias));
      }
      return found.equals(trusted);
    } catch (IOException | GeneralSecurityException unreadable) {
      return false;
    }
  }

  KeyStore open(byte[] file) throws IOException, GeneralSecurityException {
    var store = KeyStore.getInstance("PKCS12");
    store.load(new ByteArrayInputStream(file), password);
    return store;
  }

  private byte[] write(Content content) {
    try {
      var store = KeyStore.getInstance("PKCS12");
      store.load(null, password);
      content.fill(store);
      var file = new ByteArrayOutputStream();
      store.store(file, password);
      return file.toByteArray();
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException("PKCS#12 cannot be written", e);
    }
  }

  private interface Content {
    void fill(KeyStore store) throws GeneralSecurityException;
  }
}
