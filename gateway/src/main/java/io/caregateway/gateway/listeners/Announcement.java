package io.caregateway.gateway.listeners;

import io.caregateway.gateway.home.Home;
import io.caregateway.gateway.home.HomeNotWritable;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/**
 * Where the process that serves from a home can be reached, for commands on the same machine.
 *
 * @param people port of the pages
 * @param machines port of the FHIR API
 * @param management address and port of health and metrics, as {@code 127.0.0.1:8081}
 */
public record Announcement(int people, int machines, String management) {

  /** What was left by a process that serves, or by one that was killed. */
  public static Optional<Announcement> find(Home home) {
    Path file = home.announcement();
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    Properties kept = new Properties();
    try {
      kept.load(new StringReader(Files.readString(file)));
    } catch (IOException e) {
      throw new HomeNotWritable(home.folder(), e);
    }
    return Optional.of(
        new Announcement(
            Integer.parseInt(kept.getProperty("people", "0")),
            Integer.parseInt(kept.getProperty("machines", "0")),
            kept.getProperty("management", "")));
  }

  void write(Home home) {
    String text = "people=%d%nmachines=%d%nmanagement=%s%n".formatted(people, machines, management);
    try {
      Files.writeString(home.announcement(), text);
    } catch (IOException e) {
      throw new HomeNotWritable(home.folder(), e);
    }
  }

  static void remove(Home home) {
    try {
      Files.deleteIfExists(home.announcement());
    } catch (IOException e) {
      throw new HomeNotWritable(home.folder(), e);
    }
  }
}
