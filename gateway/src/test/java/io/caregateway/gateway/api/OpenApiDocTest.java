package io.caregateway.gateway.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.gateway.fhir.FhirSite;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code docs/openapi.json} is what the gateway says of itself. */
@Tag("slow")
class OpenApiDocTest {

  @RegisterExtension static final FhirSite site = new FhirSite();

  private static final Path DOCUMENT =
      Path.of(System.getProperty("project.root"), "docs", "openapi.json");

  private final JsonNode api = RestCalls.as(site.gateway(), FhirSite.CLIENT_OF_A).read("/openapi");

  @Test
  void theDocumentSaysWhatTheGatewaySays() throws Exception {
    JsonMapper pretty =
        JsonMapper.builder()
            .enable(
                SerializationFeature.INDENT_OUTPUT, SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();
    String wanted = pretty.writeValueAsString(pretty.treeToValue(api, Map.class)) + "\n";
    if (Boolean.getBoolean("openapi.write")) {
      Files.writeString(DOCUMENT, wanted);
    }
    assertThat(Files.readString(DOCUMENT))
        .as("the contract has changed: judge it, then write it anew with -Dopenapi.write=true")
        .isEqualTo(wanted);
  }

  @Test
  void everyOperationHasASummaryItsErrorsAndEveryPostItsKey() {
    assertThat(api.get("paths").size()).isGreaterThan(10);
    api.get("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        operation -> {
                          String name = operation.getKey() + " " + path.getKey();
                          JsonNode says = operation.getValue();
                          assertThat(says.path("summary").asString("")).as(name).isNotBlank();
                          assertThat(says.path("description").asString(""))
                              .as(name)
                              .contains("Right: ");
                          for (String status : new String[] {"400", "403", "404", "429", "503"}) {
                            String response =
                                says.at("/responses/" + status + "/$ref").asString("");
                            assertThat(
                                    api.at(response.replace("#", "") + "/content")
                                        .path(ApiProblem.MEDIA_TYPE)
                                        .path("example")
                                        .path("detail")
                                        .asString(""))
                                .as(name + " " + status)
                                .isNotBlank();
                          }
                          assertThat(says.get("parameters").toString().contains("Idempotency-Key"))
                              .as(name)
                              .isEqualTo(operation.getKey().equals("post"));
                        }));
  }
}
