package io.caregateway.stubs;

import io.caregateway.stubs.http.Endpoint;
import io.caregateway.stubs.spine.cis2.SpineClient;
import io.caregateway.stubs.spine.people.SpineDirectory;
import java.nio.file.Path;
import java.security.PublicKey;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What to serve. Each method gives back changed settings and leaves the old ones as they were.
 *
 * @param address that the server listens on
 * @param port 0 takes a free one
 * @param patients how many are made for each practice
 * @param seed the same seed makes the same patients
 * @param practices by ODS code
 * @param folders by ODS code, for practices that serve the payloads of a folder
 * @param clientKey with which TPP-style client assertions must be signed; null checks their form
 *     alone
 * @param endpoints further parts of the server, as a sign-on service
 * @param spine who can sign on at the Spine's services
 * @param client the application that does so
 */
public record StubSettings(
    String address,
    int port,
    int patients,
    long seed,
    Map<String, ClinicalSystem> practices,
    Map<String, Path> folders,
    @Nullable PublicKey clientKey,
    Clock clock,
    List<Endpoint> endpoints,
    SpineDirectory spine,
    SpineClient client) {

  public StubSettings {
    practices = new LinkedHashMap<>(practices);
    folders = Map.copyOf(folders);
    endpoints = List.copyOf(endpoints);
  }

  /** A free port, 200 patients each, A81001 in EMIS style and B82002 in TPP style. */
  static StubSettings defaults() {
    Map<String, ClinicalSystem> practices = new LinkedHashMap<>();
    practices.put("A81001", ClinicalSystem.EMIS);
    practices.put("B82002", ClinicalSystem.TPP);
    return new StubSettings(
        StubServer.LOOPBACK,
        0,
        200,
        1,
        practices,
        Map.of(),
        null,
        Clock.systemUTC(),
        List.of(),
        SpineDirectory.demo(),
        SpineClient.gatewayAt("https://localhost:8443"));
  }

  /** Anything but the loopback address opens the stubs and their admin API to the network. */
  public StubSettings address(String other) {
    return new StubSettings(
        other, port, patients, seed, practices, folders, clientKey, clock, endpoints, spine,
        client);
  }

  public StubSettings port(int other) {
    return new StubSettings(
        address, other, patients, seed, practices, folders, clientKey, clock, endpoints, spine,
        client);
  }

  public StubSettings patients(int other) {
    return new StubSettings(
        address, port, other, seed, practices, folders, clientKey, clock, endpoints, spine, client);
  }

  public StubSettings seed(long other) {
    return new StubSettings(
        address, port, patients, other, practices, folders, clientKey, clock, endpoints, spine,
        client);
  }

  /** Serves these practices and no others. */
  public StubSettings practices(Map<String, ClinicalSystem> other) {
    return new StubSettings(
        address, port, patients, seed, other, folders, clientKey, clock, endpoints, spine, client);
  }

  /** Serves the payloads of a folder, JSON or XML, as the patients of this practice. */
  public StubSettings folder(String ods, Path folder) {
    Map<String, Path> all = new LinkedHashMap<>(folders);
    all.put(ods, folder);
    return new StubSettings(
        address, port, patients, seed, practices, all, clientKey, clock, endpoints, spine, client);
  }

  public StubSettings clientKey(@Nullable PublicKey other) {
    return new StubSettings(
        address, port, patients, seed, practices, folders, other, clock, endpoints, spine, client);
  }

  /** The clock by which tokens expire and edits are dated. */
  public StubSettings clock(Clock other) {
    return new StubSettings(
        address, port, patients, seed, practices, folders, clientKey, other, endpoints, spine,
        client);
  }

  /** Who can sign on at the Spine's services, and by what application. */
  public StubSettings spine(SpineDirectory people, SpineClient application) {
    return new StubSettings(
        address,
        port,
        patients,
        seed,
        practices,
        folders,
        clientKey,
        clock,
        endpoints,
        people,
        application);
  }

  /** Adds a part to the server. */
  public StubSettings endpoint(Endpoint more) {
    List<Endpoint> all = new ArrayList<>(endpoints);
    all.add(more);
    return new StubSettings(
        address, port, patients, seed, practices, folders, clientKey, clock, all, spine, client);
  }

  /**
   * @throws com.github.tomakehurst.wiremock.common.FatalStartupException if the port is taken
   * @throws java.io.UncheckedIOException if a folder cannot be read
   */
  public ClinicalStubs start() {
    return new ClinicalStubs(this).start();
  }
}
