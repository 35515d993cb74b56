package io.caregateway.gateway.cli.practice;

import io.caregateway.feed.OdsCode;
import io.caregateway.gateway.cli.Operator;
import io.caregateway.gateway.cli.SettingsOptions;
import io.caregateway.gateway.leaving.Leaving;
import io.caregateway.safeguards.audit.Origin;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code practice keep}: a practice that was to leave stays. */
@Command(
    name = "keep",
    sortOptions = false,
    description = "Calls off that a practice leaves, as long as nothing was destroyed.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {" 0:done", " 1:failed", " 2:wrong use, or there is nothing to call off"})
final class KeepCommand implements Callable<Integer> {

  @Option(
      names = "--practice",
      paramLabel = "ODS",
      required = true,
      description = "the practice's ODS code, such as A81001")
  private OdsCode practice = new OdsCode("A81001");

  @Mixin private final SettingsOptions options = new SettingsOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    try (ConfigurableApplicationContext context = PracticeContext.open(options)) {
      context
          .getBean(Leaving.class)
          .keep(practice, Operator.actor(), Origin.internal(UUID.randomUUID().toString()));
      spec.commandLine()
          .getOut()
          .println(
              practice + ": stays. People can sign on again, and syncs go on within the hour.");
      return ExitCode.OK;
    }
  }
}
