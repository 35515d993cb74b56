package io.caregateway.gateway.cli;

import io.caregateway.gateway.CareGateway;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;

/** {@code serve}: runs until the process is told to stop. */
@Command(name = "serve", sortOptions = false, description = "Serves until it is stopped.")
final class ServeCommand implements Callable<Integer> {

  @Mixin private final SettingsOptions options = new SettingsOptions();

  @Override
  public Integer call() {
    CountDownLatch closed = new CountDownLatch(1);
    SpringApplication application = CareGateway.application();
    application.addListeners((ApplicationListener<ContextClosedEvent>) event -> closed.countDown());
    ConfigurableApplicationContext context = application.run(options.asArguments());
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      context.close();
    }
    return ExitCode.OK;
  }
}
