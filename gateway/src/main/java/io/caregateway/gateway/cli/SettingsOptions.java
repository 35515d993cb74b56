package io.caregateway.gateway.cli;

import io.caregateway.gateway.cli.option.WithHelp;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where data and settings are; the same for every command. */
public final class SettingsOptions extends WithHelp {

  @Option(
      names = "--home",
      paramLabel = "DIR",
      description = "folder for its data, made where it is missing (default: ./data)")
  private @Nullable Path home;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "a YAML or properties file with settings, see docs/settings.md")
  private @Nullable Path config;

  @Option(
      names = "--demo",
      description =
          "the demo's settings: two made-up practices on the stubs, certificates in DIR/certs")
  private boolean demo;

  /**
   * As arguments for Spring.
   *
   * @throws ConfigNotReadable when the file cannot be read
   */
  public String[] asArguments() {
    List<String> arguments = new ArrayList<>();
    if (home != null) {
      arguments.add("--gateway.home=" + home.toAbsolutePath());
    }
    if (config != null) {
      if (!config.toFile().canRead() || config.toFile().isDirectory()) {
        throw new ConfigNotReadable(config);
      }
      arguments.add("--spring.config.additional-location=" + config.toAbsolutePath().toUri());
    }
    if (demo) {
      arguments.add("--spring.profiles.include=demo");
    }
    return arguments.toArray(String[]::new);
  }
}
