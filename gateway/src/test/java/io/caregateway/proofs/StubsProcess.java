package io.caregateway.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code stubs.jar} as a process of its own, on a free port. */
final class StubsProcess implements AutoCloseable {

  private static final String READY = "Stubs are ready at ";

  private final Process process;
  private final String baseUrl;

  private StubsProcess(Process process, String baseUrl) {
    this.process = process;
    this.baseUrl = baseUrl;
  }

  /**
   * @param options beside the port, as {@code --patients 100}
   */
  static StubsProcess start(String... options) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx768m", "-XX:+UseSerialGC", "-jar"));
    command.addAll(List.of(System.getProperty("stubs.jar", ""), "--port", "0"));
    command.addAll(List.of(options));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
    String line = lines.readLine();
    while (line != null && !line.startsWith(READY)) {
      line = lines.readLine();
    }
    assertThat(line).as("the stubs start").isNotNull();
    return new StubsProcess(process, String.valueOf(line).substring(READY.length()));
  }

  String baseUrl() {
    return baseUrl;
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
