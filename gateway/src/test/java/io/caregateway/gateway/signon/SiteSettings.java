package io.caregateway.gateway.signon;

import io.caregateway.gateway.GatewayExtension;
import io.caregateway.stubs.idp.PracticeIdp;
import io.caregateway.stubs.spine.Spine;
import java.util.function.Supplier;

/** The settings of a {@link SignOnSite}. */
final class SiteSettings {

  private static final String SAML = "gateway.sign-on.saml.";

  private final GatewayExtension gateway;
  private final Supplier<PracticeIdp> idp;
  private final Spine spine;
  private final boolean byMetadata;

  /**
   * @param idp both practices' provider, once it is served
   * @param byMetadata whether the provider of A81001 is known by its metadata
   */
  SiteSettings(
      GatewayExtension gateway, Supplier<PracticeIdp> idp, Spine spine, boolean byMetadata) {
    this.gateway = gateway;
    this.idp = idp;
    this.spine = spine;
    this.byMetadata = byMetadata;
  }

  void put() {
    gateway
        // the tests of all classes come from one address
        .with("gateway.sign-on.attempts.per-address", 1_000_000)
        // sites that are looked at by turns: one that looks for work all the time takes it from all
        .with("gateway.relay.every", "PT1S")
        // there is no clinical system, and a site that asks again would be waited for at its end
        .with("gateway.sync.attempts", 1)
        .with("gateway.write-back.every", "PT5S")
        .with("gateway.sign-on.practices.B82002.idle", "PT45M")
        .with("gateway.practices.A81001.name", "The Densham Surgery")
        .with("gateway.practices.A81001.clinical-system", "emis")
        .with("gateway.practices.A81001.base-url", "http://127.0.0.1:9/emis/A81001/STU3")
        .with("gateway.practices.A81001.users.profiles.R8009", "receptionist")
        .with("gateway.practices.A81001.users.profiles.R8000", "clinician")
        .with("gateway.practices.B82002.name", "Larkfield Medical Centre")
        .with("gateway.practices.B82002.clinical-system", "tpp")
        .with("gateway.practices.B82002.base-url", "http://127.0.0.1:9/tpp/B82002/R4")
        .with(
            "gateway.practices.B82002.partner.key-file",
            () -> gateway.pki().file("oauth/B82002.key.pem"))
        .with("gateway.sign-on.key.certificate", () -> gateway.pki().file("saml/gateway.pem"))
        .with("gateway.sign-on.key.private-key", () -> gateway.pki().file("saml/gateway.key.pem"));
    gateway
        .with(
            "gateway.cards.issuer.authority.keystore",
            () -> gateway.pki().file("ca/smartcards.p12"))
        .with("gateway.cards.issuer.authority.password", () -> gateway.pki().password())
        .with("gateway.cards.anchors", () -> gateway.pki().file("ca/smartcards.pem"))
        .with("gateway.cards.revocation-lists", () -> gateway.pki().file("crl/smartcards.crl"));
    SignOnSite.PRACTICES.forEach(this::withIdp);
    withSpine();
    gateway.with("gateway.sign-on.saml.B82002.allow-unsolicited", true);
    withMachine("billing-client", "A81001");
    withMachine("scheduling-client", "B82002");
    withMachine("integration-client", "A81001,B82002");
  }

  private void withIdp(String ods) {
    String saml = SAML + ods;
    if (byMetadata && ods.equals(SignOnSite.A.value())) {
      gateway
          .with(saml + ".entity-id", () -> idp.get().entityId(ods))
          .with(saml + ".metadata.url", () -> idp.get().entityId(ods) + "/metadata");
      return;
    }
    gateway
        .with(saml + ".entity-id", () -> idp.get().entityId(ods))
        .with(saml + ".sso-url", () -> idp.get().ssoUrl(ods))
        .with(saml + ".slo-url", () -> idp.get().sloUrl(ods))
        .with(
            saml + ".verification-certificates",
            () -> gateway.pki().file("saml/idp-" + ods + ".pem"));
  }

  private void withSpine() {
    gateway
        .with("gateway.cis2.issuer", () -> spine.issuer())
        .with("gateway.cis2.key-store", () -> gateway.pki().file("oauth/cis2.p12"))
        .with("gateway.cis2.key-store-password", () -> gateway.pki().password())
        .with("gateway.cis1.enabled", true)
        .with(
            "gateway.cis1.role-assertion",
            () -> spine.issuer().replace("/spine/oidc", "/spine/saml/RoleAssertion"))
        .with(
            "gateway.cis1.ticket-address",
            () -> spine.issuer().replace("/spine/oidc", "/spine/agent/ticket"))
        .with("gateway.cis1.bounds.request-timeout", "PT3S")
        .with("gateway.cis2.bounds.request-timeout", "PT3S")
        .with("gateway.cis2.user-info.bounds.request-timeout", "PT2S");
  }

  private void withMachine(String name, String practices) {
    String client = "gateway.machines.clients." + name;
    gateway
        .with(client + ".subject", "CN=" + name + ",OU=Machines,O=Care Gateway development")
        .with(client + ".practices", practices)
        .with(client + ".rights", "patient-read");
  }
}
