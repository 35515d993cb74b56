package io.caregateway.gateway.cli;

import io.caregateway.gateway.home.CommandHome;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * As much of the application as a command asks for: no web, no broker, nothing before it is used.
 */
public final class CommandContext {

  private static final String[] QUIET = {
    "--logging.level.root=WARN", "--spring.main.lazy-initialization=true"
  };

  private CommandContext() {}

  public static ConfigurableApplicationContext open(String[] arguments, Class<?>... parts) {
    SpringApplication application = new SpringApplication(parts);
    application.setWebApplicationType(WebApplicationType.NONE);
    application.addInitializers(new CommandHome());
    return application.run(
        Stream.concat(Stream.of(arguments), Stream.of(QUIET)).toArray(String[]::new));
  }
}
