package io.caregateway.smartcards.virtual.passkey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelyingPartyTest {

  @ParameterizedTest
  @CsvSource({
    "https://gateway.example,https://gateway.example,gateway.example",
    "https://gateway.example:443,https://gateway.example,gateway.example",
    "https://Gateway.Example:8443/care,https://gateway.example:8443,gateway.example",
  })
  void isCalledAsBrowsersCallIt(String address, String origin, String id) {
    RelyingParty site = new RelyingParty(() -> address);

    assertThat(site.origin()).isEqualTo(origin);
    assertThat(site.id()).isEqualTo(id);
  }
}
