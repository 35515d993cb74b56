package io.caregateway.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ComposeFileTest {

  private static final List<String> GATEWAYS = List.of("gateway-1", "gateway-2");
  private static final Pattern PINNED = Pattern.compile("[a-z0-9/.-]+:v?\\d+\\.\\d+[\\w.-]*");

  private static ComposeFile file = new ComposeFile(ComposeFile.yaml("{}"));

  @BeforeAll
  static void read() throws IOException {
    file = ComposeFile.read(Map.of());
  }

  @Test
  void hasAllPartsOfASite() {
    assertThat(file.services())
        .containsOnlyKeys(
            "gateway-1",
            "gateway-2",
            "balancer",
            "postgres",
            "artemis",
            "stubs",
            "prometheus",
            "grafana");
  }

  @Test
  void everyImageIsPinned() throws IOException {
    assertThat(file.services().values())
        .allSatisfy(service -> assertThat(service.path("image").asString("")).matches(PINNED));
    assertThat(Files.readAllLines(ComposeFile.FOLDER.resolve("Dockerfile")))
        .filteredOn(line -> line.startsWith("FROM ") && line.contains(":"))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line.split(" ", -1)[1]).matches(PINNED));
  }

  @Test
  void everyServiceIsWatchedAndStartedAgain() throws IOException {
    file.services()
        .forEach(
            (name, service) -> {
              assertThat(service.path("restart").asString("")).as(name).isEqualTo("unless-stopped");
              assertThat(service.has("healthcheck") || GATEWAYS.contains(name)).as(name).isTrue();
            });
    assertThat(Files.readString(ComposeFile.FOLDER.resolve("Dockerfile"))).contains("HEALTHCHECK");
  }

  @Test
  void noServiceMayMoreThanItMust() {
    file.services()
        .forEach(
            (name, service) -> {
              assertThat(ComposeFile.texts(service.path("cap_drop"))).as(name).contains("ALL");
              assertThat(service.has("cap_add")).as(name).isFalse();
              assertThat(ComposeFile.texts(service.path("security_opt")))
                  .as(name)
                  .contains("no-new-privileges:true");
              assertThat(service.path("read_only").asBoolean(false))
                  .as(name)
                  .isEqualTo(!name.equals("artemis"));
            });
  }

  @Test
  void theGatewaysImageRunsAsNobodySpecial() throws IOException {
    assertThat(Files.readAllLines(ComposeFile.FOLDER.resolve("Dockerfile")))
        .filteredOn(line -> line.startsWith("USER "))
        .hasSize(2)
        .allMatch("USER 10001:10001"::equals);
  }

  @Test
  void nothingIsPublishedButWhatPeopleAndMachinesNeed() {
    Set<String> published = new TreeSet<>();
    file.services()
        .values()
        .forEach(service -> published.addAll(ComposeFile.texts(service.path("ports"))));
    assertThat(published)
        .containsExactlyInAnyOrder(
            "127.0.0.1:8443:8443",
            "127.0.0.1:8444:8444",
            "127.0.0.1:9000:9000",
            "127.0.0.1:3000:3000");
  }

  @Test
  void databaseAndBrokerAreOnAnInternalNetworkAlone() {
    for (String service : List.of("postgres", "artemis")) {
      assertThat(ComposeFile.texts(file.service(service).path("networks"))).containsExactly("data");
    }
    assertThat(file.root().required("networks").required("data").path("internal").asBoolean(false))
        .isTrue();
  }

  @Test
  void everySecretIsDeclaredAndUsed() {
    Set<String> used = new TreeSet<>();
    file.services()
        .values()
        .forEach(service -> used.addAll(ComposeFile.texts(service.path("secrets"))));
    assertThat(used).isEqualTo(new TreeSet<>(file.secrets().keySet()));
  }

  @Test
  void bothGatewaysAreAlike() {
    JsonNode first = file.service("gateway-1");
    assertThat(file.service("gateway-2")).isEqualTo(first);
  }
}
