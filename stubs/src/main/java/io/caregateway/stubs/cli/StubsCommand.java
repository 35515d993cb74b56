package io.caregateway.stubs.cli;

import com.github.tomakehurst.wiremock.common.FatalStartupException;
import io.caregateway.stubs.StubServer;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code java -jar stubs.jar}: serves until the process is stopped. */
@Command(
    name = "stubs",
    mixinStandardHelpOptions = true,
    description = "Clinical systems and a practice's sign-on to test against, on 127.0.0.1.")
public final class StubsCommand implements Callable<Integer> {

  @Option(
      names = "--port",
      defaultValue = "9000",
      description = "Port to listen on (default ${DEFAULT-VALUE}; 0 takes a free one).")
  private int port;

  public static void main(String[] args) {
    System.exit(new CommandLine(new StubsCommand()).execute(args));
  }

  @Override
  public Integer call() throws InterruptedException {
    try (StubServer server = new StubServer(port, List.of(), List.of()).start()) {
      System.out.println("Stubs are ready at " + server.baseUrl());
      new CountDownLatch(1).await();
      return 0;
    } catch (FatalStartupException e) {
      System.err.println("Port " + port + " is in use: stop what uses it, or give another --port.");
      return 2;
    }
  }
}
