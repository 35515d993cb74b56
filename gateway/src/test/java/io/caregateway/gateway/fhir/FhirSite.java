package io.caregateway.gateway.fhir;

import io.caregateway.feed.OdsCode;
import io.caregateway.gateway.GatewayExtension;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;

/**
 * One running gateway for all tests of the FHIR API, with two practices and the development
 * certificates. Each test puts in patients of its own.
 */
public final class FhirSite implements BeforeAllCallback {

  public static final OdsCode A = new OdsCode("A81001");
  public static final OdsCode B = new OdsCode("B82002");

  public static final String CLIENT_OF_A = "machines/billing-client";
  public static final String CLIENT_OF_B = "machines/scheduling-client";
  public static final String CLIENT_OF_BOTH = "machines/integration-client";
  static final String CLIENT_WITHOUT_RIGHT = "machines/clinical-client";
  static final String STRANGER = "machines/unknown-client";

  private static final Namespace STORE = Namespace.create(FhirSite.class);
  private static final Map<String, String> PRACTICES_OF =
      Map.of(
          "billing-client", "A81001",
          "scheduling-client", "B82002",
          "integration-client", "A81001,B82002",
          "clinical-client", "A81001");

  private final Map<String, FhirCalls> clients = new HashMap<>();
  private GatewayExtension gateway = new GatewayExtension();

  @Override
  public void beforeAll(ExtensionContext context) {
    gateway =
        context
            .getStore(StoreScope.LAUNCHER_SESSION, STORE)
            .computeIfAbsent(Started.class, key -> Started.in(context), Started.class)
            .gateway();
  }

  public <T> T bean(Class<T> type) {
    return gateway.bean(type);
  }

  URI url(String path) {
    return gateway.machines("/fhir/R4" + path);
  }

  FhirCalls as(String client) {
    return clients.computeIfAbsent(client, name -> new FhirCalls(gateway, name));
  }

  KeptPatients patients() {
    return new KeptPatients(gateway);
  }

  AuditMark mark(OdsCode practice) {
    return AuditMark.now(gateway, practice);
  }

  public GatewayExtension gateway() {
    return gateway;
  }

  /** The two practices and their clients, each of which may ask so often. */
  static GatewayExtension settings(int requestsPerSecond) {
    GatewayExtension gateway =
        new GatewayExtension()
            .with("gateway.fhir.requests-per-second", requestsPerSecond)
            .with("gateway.relay.every", "PT0.3S")
            .with("gateway.sync.attempts", 1)
            .with("gateway.write-back.every", "PT5S")
            .with("gateway.practices.A81001.name", "The Densham Surgery")
            .with("gateway.practices.A81001.clinical-system", "emis")
            .with("gateway.practices.A81001.base-url", "http://127.0.0.1:9/emis/A81001/STU3")
            .with("gateway.practices.B82002.name", "Larkfield Medical Centre")
            .with("gateway.practices.B82002.clinical-system", "tpp")
            .with("gateway.practices.B82002.base-url", "http://127.0.0.1:9/tpp/B82002/R4");
    PRACTICES_OF.forEach(
        (client, practices) -> {
          String setting = "gateway.machines.clients." + client;
          gateway
              .with(
                  setting + ".subject", "CN=" + client + ",OU=Machines,O=Care Gateway development")
              .with(setting + ".practices", practices)
              .with(
                  setting + ".rights",
                  switch (client) {
                    case "clinical-client" -> "sync-run";
                    case "scheduling-client" -> "patient-read";
                    case "billing-client" ->
                        "patient-read,audit-read,billing-add,bills-take-back,money-take,"
                            + "money-refund,prices-change,sessions-manage,"
                            + "accounts-change,debts-manage,banking-close";
                    default -> "patient-read,audit-read,write-off-approve";
                  });
        });
    return gateway;
  }

  private record Started(GatewayExtension gateway, ExtensionContext context)
      implements AutoCloseable {

    static Started in(ExtensionContext context) {
      GatewayExtension gateway = settings(100_000);
      try {
        gateway.beforeAll(context);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return new Started(gateway, context);
    }

    @Override
    public void close() throws Exception {
      gateway.afterAll(context);
    }
  }
}
