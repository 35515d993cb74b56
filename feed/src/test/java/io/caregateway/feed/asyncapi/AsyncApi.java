package io.caregateway.feed.asyncapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code feed/asyncapi.yaml} as it is, to be held against the code. */
final class AsyncApi {

  private final JsonNode root;

  private AsyncApi(JsonNode root) {
    this.root = root;
  }

  static AsyncApi read() {
    try (InputStream in = Files.newInputStream(Path.of("asyncapi.yaml"))) {
      return new AsyncApi(JsonMapper.shared().valueToTree(new Yaml().<Object>load(in)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  JsonNode schema(String name) {
    return resolve("#/components/schemas/" + name);
  }

  JsonNode messages() {
    return resolve("#/components/messages");
  }

  List<JsonNode> channels() {
    return resolve("#/channels").valueStream().toList();
  }

  /** What a local reference points at; its absence fails the test. */
  JsonNode resolve(String reference) {
    JsonNode found = root.at(reference.substring(1));
    if (found.isMissingNode()) {
      throw new AssertionError("asyncapi.yaml has no " + reference);
    }
    return found;
  }

  /** Every reference in the file. */
  List<String> references() {
    return root.findValuesAsString("$ref");
  }
}
