package io.caregateway.stubs.spine;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.stubs.ClinicalStubs;
import io.caregateway.stubs.StubsExtension;
import io.caregateway.stubs.spine.faults.SpineFault;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

class Cis2FaultsTest {

  @RegisterExtension
  static final StubsExtension STUBS = new StubsExtension(ClinicalStubs.with().patients(1));

  private Cis2Client client;

  @BeforeEach
  void connect() {
    STUBS.stubs().spine().faults().clear();
    client = new Cis2Client(STUBS.stubs().spine().issuer());
  }

  @Test
  void spoilsOneIdTokenAndNotTheNext() throws Exception {
    assertThat(idToken(SpineFault.WRONG_NONCE).path("nonce").asString()).isEqualTo("another-nonce");
    // the first half of the SHA-512 of "another"
    assertThat(idToken(SpineFault.WRONG_ACCESS_TOKEN).path("at_hash").asString())
        .isEqualTo("i1P38cbiUaT146jhVok6gybn46A1xz_6k7rm5-OOiEI");
    assertThat(idToken(SpineFault.WRONG_AUDIENCE).path("aud").asString())
        .isEqualTo("another-client");
    assertThat(idToken(SpineFault.EXPIRED).path("exp").asLong())
        .isLessThan(Instant.now().getEpochSecond() - 3000);
    assertThat(idToken(SpineFault.ACR_TOO_LOW).path("acr").asString()).isEqualTo("AAL1_USERPASS");
    STUBS.stubs().spine().fault(SpineFault.UNSIGNED).once();
    assertThat(client.tokens("555000100011").reply().json().path("id_token").asString())
        .endsWith(".");
    assertThat(client.tokens("555000100011").idToken().path("nonce").asString())
        .isEqualTo("the nonce");
  }

  @Test
  void tellsOfSomebodyElse() throws Exception {
    STUBS.stubs().spine().fault(SpineFault.OTHER_SUBJECT).once();
    String access = client.tokens("555000100011").access();
    assertThat(client.userInfo(access).json().path("sub").asString()).isEqualTo("555000999999");
    assertThat(client.userInfo(access).json().path("sub").asString()).isEqualTo("555000100011");
  }

  @Test
  void isSlowOrDownWhereItIsTold() throws Exception {
    String access = client.tokens("555000100011").access();
    STUBS.stubs().spine().fault(SpineFault.DOWN).at("userinfo").once();
    assertThat(client.get("/jwks", "").status()).isEqualTo(200);
    assertThat(client.userInfo(access).status()).isEqualTo(503);
    Duration late = Duration.ofMillis(200);
    STUBS.stubs().spine().fault(SpineFault.SLOW).lasting(late).once();
    long before = System.nanoTime();
    assertThat(client.userInfo(access).status()).isEqualTo(200);
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThanOrEqualTo(late);
  }

  private JsonNode idToken(SpineFault fault) throws Exception {
    STUBS.stubs().spine().fault(fault).once();
    return client.tokens("555000100011").idToken();
  }
}
