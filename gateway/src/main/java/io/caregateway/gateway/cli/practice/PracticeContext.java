package io.caregateway.gateway.cli.practice;

import io.caregateway.gateway.Foundation;
import io.caregateway.gateway.cli.CommandContext;
import io.caregateway.gateway.cli.SettingsOptions;
import io.caregateway.gateway.leaving.LeavingConfiguration;
import org.springframework.context.ConfigurableApplicationContext;

/** As much of the application as a practice's leaving needs. */
final class PracticeContext {

  private PracticeContext() {}

  static ConfigurableApplicationContext open(SettingsOptions options) {
    return CommandContext.open(options.asArguments(), Foundation.class, LeavingConfiguration.class);
  }
}
