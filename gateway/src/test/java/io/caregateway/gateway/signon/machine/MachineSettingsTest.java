package io.caregateway.gateway.signon.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caregateway.gateway.TestPki;
import io.caregateway.gateway.signon.machine.MachineSettings.Client;
import io.caregateway.routes.practice.Practices;
import io.caregateway.routes.practice.UnknownPractice;
import io.caregateway.stubs.idp.saml.SigningKeys;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MachineSettingsTest {

  private static final Practices NONE = new Practices(Map.of());

  @Test
  void knowsAMachineByTheFingerprintThatOpensslPrints() throws Exception {
    X509Certificate certificate = certificate("machines/billing-client");
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
    String printed = HexFormat.ofDelimiter(":").withUpperCase().formatHex(digest);
    Machines machines = machines(Map.of("billing", new Client(null, printed, Set.of(), Set.of())));
    assertThat(machines.find(certificate)).map(Machines.Known::name).hasValue("billing");
    assertThat(machines.find(certificate("machines/unknown-client"))).isEmpty();
  }

  @Test
  void refusesAMachineOfAPracticeThatIsNotServed() {
    Client client = new Client("CN=x", null, Set.of("A81001"), Set.of());
    assertThatThrownBy(() -> machines(Map.of("x", client))).isInstanceOf(UnknownPractice.class);
  }

  @Test
  void refusesTwoMachinesOfOneCertificate() {
    Client client = new Client("CN=x", null, Set.of(), Set.of());
    assertThatThrownBy(() -> machines(Map.of("x", client, "y", client)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("have the same certificate");
  }

  @Test
  void wantsASubjectOrAFingerprint() {
    assertThatThrownBy(() -> new Client(null, null, Set.of(), Set.of()))
        .hasMessageContaining("either a subject or a fingerprint");
    assertThatThrownBy(() -> new Client(null, "12:34", Set.of(), Set.of()))
        .hasMessageContaining("64 hexadecimal digits");
    assertThatThrownBy(() -> new Client("not a name", null, Set.of(), Set.of()))
        .hasMessageContaining("RFC 2253");
  }

  private static X509Certificate certificate(String name) throws IOException {
    return SigningKeys.certificate(TestPki.get().file(name + ".pem"));
  }

  private static Machines machines(Map<String, Client> clients) {
    return new Machines(new MachineSettings(clients), NONE);
  }
}
