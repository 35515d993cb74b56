package io.caregateway.gateway.cli.retention;

import io.caregateway.gateway.Foundation;
import io.caregateway.gateway.cli.CommandContext;
import io.caregateway.gateway.cli.SettingsOptions;
import io.caregateway.gateway.retention.RetentionConfiguration;
import org.springframework.context.ConfigurableApplicationContext;

/** As much of the application as retention needs. */
final class RetentionContext {

  private RetentionContext() {}

  static ConfigurableApplicationContext open(SettingsOptions options) {
    return CommandContext.open(
        options.asArguments(), Foundation.class, RetentionConfiguration.class);
  }
}
