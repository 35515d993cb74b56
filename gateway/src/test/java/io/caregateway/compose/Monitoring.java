package io.caregateway.compose;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What Prometheus and Grafana ask for here. */
final class Monitoring {

  /** Made by Prometheus itself for every target. */
  static final String BUILT_IN = "up";

  private Monitoring() {}

  /** Of all panels and all alert rules. */
  static List<PromQl> queries() throws IOException {
    return Stream.concat(
            dashboard().findValues("expr").stream(), alerts().findValues("expr").stream())
        .map(JsonNode::asString)
        .map(PromQl::new)
        .toList();
  }

  /** What they name, the dashboard's list of practices included. */
  static Set<String> metrics() throws IOException {
    Set<String> metrics = new TreeSet<>();
    queries().forEach(query -> metrics.addAll(query.metrics()));
    metrics.remove(BUILT_IN);
    String practices =
        dashboard().at("/templating/list/0/query/query").asString().split("[(,]", 3)[1];
    metrics.add(practices);
    return metrics;
  }

  static JsonNode dashboard() throws IOException {
    return JsonMapper.shared().readTree(text("grafana/dashboards/care-gateway.json"));
  }

  static JsonNode alerts() throws IOException {
    return ComposeFile.yaml(text("prometheus/alerts.yml"));
  }

  static JsonNode yaml(String file) throws IOException {
    return ComposeFile.yaml(text(file));
  }

  private static String text(String file) throws IOException {
    return Files.readString(ComposeFile.FOLDER.resolve(file));
  }
}
