package io.caregateway.stubs;

import io.caregateway.stubs.admin.SpineAdmin;
import io.caregateway.stubs.admin.WorldAdmin;
import io.caregateway.stubs.emis.EmisDialect;
import io.caregateway.stubs.fhir.Dialect;
import io.caregateway.stubs.fhir.FhirEndpoint;
import io.caregateway.stubs.folder.PatientFolder;
import io.caregateway.stubs.http.Endpoint;
import io.caregateway.stubs.practice.Practice;
import io.caregateway.stubs.spine.Spine;
import io.caregateway.stubs.tpp.AccessTokens;
import io.caregateway.stubs.tpp.ClientAssertions;
import io.caregateway.stubs.tpp.TokenEndpoint;
import io.caregateway.stubs.tpp.TppDialect;
import io.caregateway.stubs.world.Changes;
import io.caregateway.stubs.world.MadePractice;
import io.caregateway.stubs.world.PracticeWorld;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The clinical systems of a few practices, and the Spine, on a server of their own. */
public final class ClinicalStubs implements AutoCloseable {

  private final Map<String, Practice> practices = new LinkedHashMap<>();
  private final List<Path> unread = new ArrayList<>();
  private final AccessTokens tokens;
  private final Spine spine;
  private final StubServer server;

  ClinicalStubs(StubSettings settings) {
    tokens = new AccessTokens(settings.clock());
    spine = new Spine(settings.spine(), settings.client(), settings.clock());
    Dialect emis = new EmisDialect(settings.clock());
    Dialect tpp = new TppDialect(tokens);
    settings
        .practices()
        .forEach(
            (ods, system) ->
                practices.put(
                    ods, practice(settings, ods, system == ClinicalSystem.EMIS ? emis : tpp)));
    List<Practice> all = List.copyOf(practices.values());
    ClientAssertions assertions = new ClientAssertions(settings.clock(), settings.clientKey());
    List<Endpoint> endpoints = new ArrayList<>(settings.endpoints());
    endpoints.add(new FhirEndpoint(emis, all));
    endpoints.add(new TokenEndpoint(tokens, assertions, new FhirEndpoint(tpp, all), practices));
    endpoints.add(spine);
    server =
        new StubServer(
            settings.address(),
            settings.port(),
            endpoints,
            List.of(new WorldAdmin(practices), new SpineAdmin(spine)));
  }

  private Practice practice(StubSettings settings, String ods, Dialect dialect) {
    MadePractice made = new MadePractice(ods, settings.seed(), practices.size());
    Path folder = settings.folders().get(ods);
    PracticeWorld world = made.world(folder == null ? settings.patients() : 0);
    if (folder != null) {
      PatientFolder payloads = load(folder, dialect.version());
      world.add(payloads.patients());
      unread.addAll(payloads.unread());
    }
    Changes changes = new Changes(world, made::next, settings.clock());
    return new Practice(
        ods, dialect, world, changes, settings.spine().staffOf(ods), settings.clock());
  }

  private static PatientFolder load(Path folder, String version) {
    try {
      return PatientFolder.load(folder, version);
    } catch (IOException e) {
      throw new UncheckedIOException("The folder " + folder + " cannot be read.", e);
    }
  }

  /** Files of the folders that are no FHIR, and so are not served. */
  public List<Path> unread() {
    return List.copyOf(unread);
  }

  /** Where to begin: {@code ClinicalStubs.with().patients(50).start()}. */
  public static StubSettings with() {
    return StubSettings.defaults();
  }

  ClinicalStubs start() {
    server.start();
    spine.servedAt(server.baseUrl());
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

  /** The Spine's sign-on services. */
  public Spine spine() {
    return spine;
  }

  public StubServer server() {
    return server;
  }

  @Override
  public void close() {
    server.close();
  }
}
