package io.caregateway.processes;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a gateway exports.
 *
 * @param lines in Prometheus's text format, without comments
 */
public record Metrics(List<String> lines) {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Pattern LABEL = Pattern.compile("(\\w+)=\"");

  public static Metrics scrape(URI address) throws IOException, InterruptedException {
    String body =
        HTTP.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString()).body();
    return new Metrics(body.lines().filter(line -> !line.startsWith("#")).toList());
  }

  public Set<String> names() {
    return lines.stream().map(Metrics::name).collect(Collectors.toCollection(TreeSet::new));
  }

  /** The labels that a metric has in any of its lines. */
  public Set<String> labels(String metric) {
    Set<String> labels = new TreeSet<>();
    for (String line : lines) {
      Matcher label = LABEL.matcher(line);
      while (name(line).equals(metric) && label.find()) {
        labels.add(label.group(1));
      }
    }
    return labels;
  }

  /** The sum of a metric's lines that hold all of these, as {@code practice="A81001"}. */
  public double sum(String metric, String... labels) {
    return lines.stream()
        .filter(line -> name(line).equals(metric))
        .filter(line -> List.of(labels).stream().allMatch(line::contains))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }

  private static String name(String line) {
    return line.split("[{ ]", 2)[0];
  }
}
