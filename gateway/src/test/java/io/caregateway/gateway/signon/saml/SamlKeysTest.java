package io.caregateway.gateway.signon.saml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caregateway.certsdev.DevelopmentPki;
import io.caregateway.gateway.TestPki;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SamlKeysTest {

  @TempDir Path folder;

  private final DevelopmentPki pki = TestPki.get();

  @Test
  void readsTheSameKeyFromPemAndPkcs12() {
    SamlSettings.Key pem =
        new SamlSettings.Key(
            pki.file("saml/gateway.pem"), pki.file("saml/gateway.key.pem"), null, null, null);
    SamlSettings.Key pkcs12 =
        new SamlSettings.Key(null, null, null, pki.file("saml/gateway.p12"), pki.password());
    assertThat(SamlKeys.read("key", pem)).isEqualTo(SamlKeys.read("key", pkcs12));
  }

  @Test
  void tellsWhichSettingHoldsNoKey() {
    SamlSettings.Key missing =
        new SamlSettings.Key(folder.resolve("no.pem"), folder.resolve("no.key"), null, null, null);
    assertUnusable(missing);
    assertUnusable(new SamlSettings.Key(pki.file("saml/gateway.pem"), null, null, null, null));
    assertUnusable(new SamlSettings.Key(null, null, null, pki.file("saml/gateway.p12"), "wrong"));
    assertUnusable(
        new SamlSettings.Key(null, null, null, pki.file("trust/for-clients.p12"), pki.password()));
  }

  @Test
  void tellsWhichFileHoldsNoCertificate() throws Exception {
    Path empty = Files.createFile(folder.resolve("empty.pem"));
    for (Path file : List.of(empty, folder.resolve("no.pem"), pki.file("password.txt"))) {
      assertThatThrownBy(() -> SamlKeys.certificates("the.setting", List.of(file)))
          .isInstanceOf(SamlKeyUnusable.class)
          .hasMessageContaining(file.toString())
          .hasMessageContaining("the.setting");
    }
    assertThatThrownBy(() -> SamlKeys.certificates("the.setting", List.of()))
        .isInstanceOf(SamlKeyUnusable.class)
        .hasMessageContaining("names no file");
  }

  private static void assertUnusable(SamlSettings.Key key) {
    assertThatThrownBy(() -> SamlKeys.read("gateway.sign-on.key", key))
        .isInstanceOf(SamlKeyUnusable.class)
        .hasMessageContaining("gateway.sign-on.key");
  }
}
