package io.caregateway.compose;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code compose.yaml} as docker compose reads it, with the variables of a host. */
record ComposeFile(JsonNode root) {

  static final Path FOLDER = Path.of(System.getProperty("project.root"), "compose");

  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+)(?::-([^}]*))?}");

  /**
   * Reads it.
   *
   * @param variables values of what stands in it as {@code ${NAME:-default}}; the default counts
   *     for any other
   */
  static ComposeFile read(Map<String, String> variables) throws IOException {
    return new ComposeFile(
        yaml(interpolated(Files.readString(FOLDER.resolve("compose.yaml")), variables)));
  }

  static JsonNode yaml(String text) {
    Object read = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
    return JsonMapper.shared().valueToTree(read);
  }

  private static String interpolated(String text, Map<String, String> variables) {
    return VARIABLE
        .matcher(text)
        .replaceAll(
            found -> {
              String value = variables.getOrDefault(found.group(1), found.group(2));
              if (value == null) {
                throw new IllegalArgumentException(found.group(1) + " has no default");
              }
              return Matcher.quoteReplacement(value);
            });
  }

  /** By name, in their order. */
  Map<String, JsonNode> services() {
    Map<String, JsonNode> services = new LinkedHashMap<>();
    root.path("services").properties().forEach(it -> services.put(it.getKey(), it.getValue()));
    return services;
  }

  JsonNode service(String name) {
    return root.required("services").required(name);
  }

  Map<String, String> environment(String service) {
    Map<String, String> environment = new LinkedHashMap<>();
    service(service)
        .path("environment")
        .properties()
        .forEach(it -> environment.put(it.getKey(), it.getValue().asString()));
    return environment;
  }

  List<String> command(String service) {
    return texts(service(service).path("command"));
  }

  /** The files behind the secrets, by the secrets' names, relative to the folder. */
  Map<String, String> secrets() {
    Map<String, String> files = new LinkedHashMap<>();
    root.path("secrets")
        .properties()
        .forEach(it -> files.put(it.getKey(), it.getValue().required("file").asString()));
    return files;
  }

  /** What services mount of the host, relative to the folder. */
  Stream<String> mountedFiles() {
    return services().values().stream()
        .flatMap(service -> texts(service.path("volumes")).stream())
        .filter(volume -> volume.startsWith("."))
        .map(volume -> volume.substring(0, volume.indexOf(':')));
  }

  static List<String> texts(JsonNode array) {
    return array.valueStream().map(JsonNode::asString).toList();
  }
}
