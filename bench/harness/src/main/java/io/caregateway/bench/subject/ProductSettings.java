package io.caregateway.bench.subject;

import io.caregateway.bench.pages.Surgery;
import io.caregateway.bench.site.Pki;
import io.caregateway.bench.site.Site;
import io.caregateway.database.DatabaseSettings;
import java.io.IOException;
import java.util.List;

/**
 * The gateway's settings in a measurement: those of a real site, with syncs when they are asked
 * for. A practice whose patients are there from the start is polled each second. What the {@link
 * BillingDesk} asks for comes from outside of the process, and is looked for as soon as if it did
 * not.
 */
final class ProductSettings {

  private ProductSettings() {}

  /**
   * @param broker its address; empty for the embedded one
   */
  static String yaml(Site site, List<Surgery> surgeries, String broker) throws IOException {
    DatabaseSettings database = site.postgres().product();
    String certs = site.pki().folder().toString();
    StringBuilder yaml =
        new StringBuilder(
            """
            gateway:
              people.port: 0
              machines.port: 0
              management.port: 0
              relay.at-least-every: PT0.1S
              broker.url: "%s"
              database:
                url: %s
                migrate.password: "%s"
                run.password: "%s"
                purge.password: "%s"
              tls:
                certificate: %s/server/gateway.pem
                private-key: %s/server/gateway.key.pem
                client-authorities: %s/trust/for-server.pem
                revocation-lists: %s/crl/all.pem
              sign-on:
                key:
                  certificate: %s/saml/gateway.pem
                  private-key: %s/saml/gateway.key.pem
              cards:
                anchors: [%s/ca/smartcards.pem]
                revocation-lists: [%s/crl/smartcards.crl]
              practices:
            """
                .formatted(
                    broker,
                    database.url(),
                    database.migrate().password(),
                    database.run().password(),
                    database.purge().password(),
                    certs,
                    certs,
                    certs,
                    certs,
                    certs,
                    certs,
                    certs,
                    certs));
    for (Surgery surgery : surgeries) {
      yaml.append(practice(site, surgery));
    }
    return yaml.toString();
  }

  private static String practice(Site site, Surgery surgery) throws IOException {
    Pki pki = site.pki();
    return """
        %s:
          name: Measured
          clinical-system: %s
          base-url: %s
          sync: {every: %s, overlap: PT2S, reconcile: P30D}
          partner:
            client-keystore: %s/machines/clinical-client.p12
            client-keystore-password: "%s"
            truststore: %s/trust/for-clients.p12
            truststore-password: "%s"
            key-file: %s/oauth/B82002.key.pem
    """
        .formatted(
            surgery.ods(),
            surgery.dialect().prefix().replace("/", ""),
            site.secure().base(surgery.ods(), surgery.dialect()),
            site.secure().serves(surgery) ? "PT1S" : "P1D",
            pki.folder(),
            pki.password(),
            pki.folder(),
            pki.password(),
            pki.folder());
  }
}
