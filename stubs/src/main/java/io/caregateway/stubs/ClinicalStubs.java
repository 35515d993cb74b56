package io.caregateway.stubs;

import io.caregateway.stubs.admin.WorldAdmin;
import io.caregateway.stubs.emis.EmisDialect;
import io.caregateway.stubs.fhir.Dialect;
import io.caregateway.stubs.fhir.FhirEndpoint;
import io.caregateway.stubs.http.Endpoint;
import io.caregateway.stubs.practice.Practice;
import io.caregateway.stubs.tpp.AccessTokens;
import io.caregateway.stubs.tpp.ClientAssertions;
import io.caregateway.stubs.tpp.TokenEndpoint;
import io.caregateway.stubs.tpp.TppDialect;
import io.caregateway.stubs.world.Changes;
import io.caregateway.stubs.world.MadePractice;
import io.caregateway.stubs.world.PracticeWorld;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The clinical systems of a few practices, on a server of their own. */
public final class ClinicalStubs implements AutoCloseable {

  private final Map<String, Practice> practices = new LinkedHashMap<>();
  private final AccessTokens tokens;
  private final StubServer server;

  ClinicalStubs(StubSettings settings) {
    tokens = new AccessTokens(settings.clock());
    Dialect emis = new EmisDialect(settings.clock());
    Dialect tpp = new TppDialect(tokens);
    settings
        .practices()
        .forEach(
            (ods, system) -> {
              MadePractice made = new MadePractice(ods, settings.seed(), practices.size());
              PracticeWorld world = made.world(settings.patients());
              Changes changes = new Changes(world, made::next, settings.clock());
              Dialect dialect = system == ClinicalSystem.EMIS ? emis : tpp;
              practices.put(ods, new Practice(ods, dialect, world, changes, settings.clock()));
            });
    List<Practice> all = List.copyOf(practices.values());
    ClientAssertions assertions = new ClientAssertions(settings.clock(), settings.clientKey());
    List<Endpoint> endpoints = new ArrayList<>(settings.endpoints());
    endpoints.add(new FhirEndpoint(emis, all));
    endpoints.add(new TokenEndpoint(tokens, assertions, new FhirEndpoint(tpp, all), practices));
    server = new StubServer(settings.port(), endpoints, List.of(new WorldAdmin(practices)));
  }

  /** Where to begin: {@code ClinicalStubs.with().patients(50).start()}. */
  public static StubSettings with() {
    return StubSettings.defaults();
  }

  ClinicalStubs start() {
    server.start();
    return this;
  }

  /** {@code http://127.0.0.1:port}, without a slash at the end. */
  public String baseUrl() {
    return server.baseUrl();
  }

  /** The FHIR base of a practice, as {@code http://127.0.0.1:9000/emis/A81001/STU3}. */
  public String fhirBase(String ods) {
    Dialect dialect = practice(ods).dialect();
    return baseUrl() + dialect.prefix() + ods + "/" + dialect.version();
  }

  /**
   * @throws IllegalArgumentException if no such practice is served
   */
  public Practice practice(String ods) {
    Practice practice = practices.get(ods);
    if (practice == null) {
      throw new IllegalArgumentException(
          "No practice " + ods + " is served here: take one of " + practices.keySet() + ".");
    }
    return practice;
  }

  /** The practices served, in their order. */
  public List<String> odsCodes() {
    return List.copyOf(practices.keySet());
  }

  /** Takes back every access token that a TPP-style practice gave out. */
  public void revokeTokens() {
    tokens.revokeAll();
  }

  public StubServer server() {
    return server;
  }

  @Override
  public void close() {
    server.close();
  }
}
