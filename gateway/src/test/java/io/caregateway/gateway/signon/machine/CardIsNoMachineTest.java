package io.caregateway.gateway.signon.machine;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.gateway.GatewayExtension;
import io.caregateway.gateway.listeners.CertificateFiles;
import io.caregateway.gateway.listeners.ClientTrust;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.audit.AuditTrail;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.cert.X509Certificate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Here a machine has the very name that a card has. */
@Tag("slow")
class CardIsNoMachineTest {

  private static final String CARD = "smartcards/555000000101";

  @RegisterExtension static final GatewayExtension gateway = site();

  private static GatewayExtension site() {
    GatewayExtension site = new GatewayExtension();
    String client = "gateway.machines.clients.card";
    return site.with("gateway.practices.A81001.name", "The Densham Surgery")
        .with("gateway.practices.A81001.clinical-system", "emis")
        .with("gateway.practices.A81001.base-url", "http://127.0.0.1:9/emis/A81001/STU3")
        .with("gateway.sync.attempts", 1)
        .with("gateway.cards.anchors", () -> site.pki().file("ca/smartcards.pem"))
        .with(client + ".subject", "CN=555000000101_Amara_Okafor,OU=People,O=nhs")
        .with(client + ".practices", "A81001")
        .with(client + ".rights", "patient-read")
        .with(
            "gateway.machines.clients.billing-client.subject",
            "CN=billing-client,OU=Machines,O=Care Gateway development")
        .with("gateway.machines.clients.billing-client.practices", "A81001")
        .with("gateway.machines.clients.billing-client.rights", "patient-read");
  }

  @Test
  void refusesACardAsAMachineAndSaysSo() throws Exception {
    assertThat(get(CARD).statusCode()).isEqualTo(403);

    List<AuditTrail.Entry> all = gateway.bean(AuditTrail.class).after(AuditLog.SITE, 0, 1000);
    assertThat(all.get(all.size() - 1).act().reason()).isEqualTo("UNKNOWN_CERTIFICATE");
  }

  @Test
  void stillServesAMachine() throws Exception {
    assertThat(get("machines/billing-client").statusCode()).isEqualTo(200);
  }

  @Test
  void tellsCardsAndMachinesApartByTheirAuthorities() {
    ClientTrust trust = gateway.bean(ClientTrust.class);

    assertThat(trust.isCard(chain(CARD))).isTrue();
    assertThat(trust.isMachine(chain(CARD))).isFalse();
    assertThat(trust.isMachine(chain("machines/billing-client"))).isTrue();
    assertThat(trust.isCard(chain("machines/billing-client"))).isFalse();
  }

  private static X509Certificate[] chain(String name) {
    return CertificateFiles.read("", gateway.pki().file(name + ".pem"))
        .toArray(X509Certificate[]::new);
  }

  private static HttpResponse<String> get(String client) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(gateway.machines("/fhir/R4/metadata")).build();
    return gateway.client(client).send(request, BodyHandlers.ofString());
  }
}
