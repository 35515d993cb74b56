package io.caregateway.stubs.idp.saml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeysTest {
  private static final char[] PASSWORD = "secret".toCharArray();

  @TempDir Path folder;

  @Test
  void readsAPkcs12File() throws Exception {
    var file = pkcs12();
    assertThat(SigningKeys.fromPkcs12(file, PASSWORD)).isEqualTo(Sample.KEY);
    assertThatIOException().isThrownBy(() -> SigningKeys.fromPkcs12(file, "wrong".toCharArray()));
  }

  @Test
  void readsPemFiles() throws Exception {
    var key = pem("key.pem", "PRIVATE KEY", Sample.KEY.privateKey().getEncoded());
    var certificate = folder.resolve("cert.pem");
    pem("cert.pem", "CERTIFICATE", Sample.KEY.certificate().getEncoded());
    assertThat(SigningKeys.fromPem(certificate, key)).isEqualTo(Sample.KEY);
  }

  @Test
  void saysWhichFileIsNoKey() throws Exception {
    var key = pem("key.pem", "PRIVATE KEY", new byte[] {1, 2, 3});
    pem("cert.pem", "CERTIFICATE", Sample.KEY.certificate().getEncoded());
    assertThatIOException()
        .isThrownBy(() -> SigningKeys.fromPem(folder.resolve("cert.pem"), key))
        .withMessageContaining("key.pem is not an RSA private key");
    assertThatIOException()
        .isThrownBy(() -> SigningKeys.certificate(key))
        .withMessageContaining("is not an X.509 certificate");
  }

  private Path pkcs12() throws Exception {
    var store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    Certificate[] chain = {Sample.KEY.certificate()};
    store.setKeyEntry("idp", Sample.KEY.privateKey(), PASSWORD, chain);
    var file = folder.resolve("idp.p12");
    try (var out = Files.newOutputStream(file)) {
      store.store(out, PASSWORD);
    }
    return file;
  }

  private Path pem(String name, String label, byte[] content) throws IOException {
    var base64 = Base64.getMimeEncoder().encodeToString(content);
    return Files.writeString(
        folder.resolve(name),
        "-----BEGIN " + label + "-----\n" + base64 + "\n-----END " + label + "-----\n");
  }
}
