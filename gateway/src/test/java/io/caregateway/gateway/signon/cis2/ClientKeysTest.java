package io.caregateway.gateway.signon.cis2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import io.caregateway.gateway.TestPki;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class ClientKeysTest {

  private static final Instant NOW = Instant.parse("2026-11-02T09:30:00Z");
  private static final String PASSWORD = TestPki.get().password();

  @TempDir private Path folder;

  @Test
  void signsWithTheNamedKeyAndPublishesBothWhileKeysChange() throws Exception {
    ClientKeys keys = keys(both(), "a81001");
    JWKSet published = JWKSet.parse(keys.published());
    assertThat(published.getKeys()).hasSize(2);
    SignedJWT assertion = SignedJWT.parse(keys.assertion(URI.create("https://cis2.example/token")));
    assertThat(assertion.getHeader().getKeyID()).isEqualTo("a81001");
    assertThat(assertion.getHeader().getAlgorithm().getName()).isEqualTo("RS512");
    JWSVerifier verifier = new RSASSAVerifier(published.getKeyByKeyId("a81001").toRSAKey());
    assertThat(assertion.verify(verifier)).isTrue();
    assertThat(assertion.getJWTClaimsSet().getAudience())
        .containsExactly("https://cis2.example/token");
    assertThat(assertion.getJWTClaimsSet().getExpirationTime().toInstant())
        .isBeforeOrEqualTo(NOW.plusSeconds(300));
    assertThat(assertion.getJWTClaimsSet().getJWTID()).isNotBlank();
  }

  @Test
  void saysWhichKeysThereAreWhereNoneIsNamed() throws Exception {
    Path both = both();
    assertThatThrownBy(() -> keys(both, null))
        .isInstanceOf(Cis2KeyUnusable.class)
        .hasMessageContaining("sign-with")
        .hasMessageContaining("a81001");
    assertThatThrownBy(() -> keys(both, "another")).isInstanceOf(Cis2KeyUnusable.class);
  }

  @Test
  void saysThatAKeystoreCannotBeOpened() {
    assertThatThrownBy(() -> keys(folder.resolve("absent.p12"), null))
        .isInstanceOf(Cis2KeyUnusable.class)
        .hasMessageContaining("gateway.cis2.key-store cannot be opened");
  }

  private Path both() throws Exception {
    KeyStore both = KeyStore.getInstance("PKCS12");
    both.load(null, null);
    for (String name : new String[] {"A81001", "cis2"}) {
      KeyStore one =
          KeyStore.getInstance(
              TestPki.get().file("oauth/" + name + ".p12").toFile(), PASSWORD.toCharArray());
      String alias = one.aliases().nextElement();
      both.setKeyEntry(
          name,
          one.getKey(alias, PASSWORD.toCharArray()),
          PASSWORD.toCharArray(),
          one.getCertificateChain(alias));
    }
    Path file = folder.resolve("both.p12");
    try (OutputStream out = Files.newOutputStream(file)) {
      both.store(out, PASSWORD.toCharArray());
    }
    return file;
  }

  private static ClientKeys keys(Path file, @Nullable String signWith) {
    Map<String, String> settings = new HashMap<>();
    settings.put("c.key-store-password", PASSWORD);
    if (signWith != null) {
      settings.put("c.sign-with", signWith);
    }
    Cis2Settings bound =
        new Binder(new MapConfigurationPropertySource(settings))
            .bind("c", Cis2Settings.class)
            .get();
    return ClientKeys.read(bound, file, Clock.fixed(NOW, ZoneOffset.UTC));
  }
}
