package io.caregateway.gateway.cli.retention;

import io.caregateway.feed.OdsCode;
import io.caregateway.gateway.cli.Operator;
import io.caregateway.gateway.cli.SettingsOptions;
import io.caregateway.safeguards.audit.Origin;
import io.caregateway.safeguards.retention.Holds;
import io.caregateway.safeguards.retention.NoSuchHold;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code retention release}: what was held goes as all else does. */
@Command(
    name = "release",
    sortOptions = false,
    description = "Releases a hold: what is due by then goes with the next night.")
final class ReleaseCommand implements Callable<Integer> {

  @Option(
      names = "--practice",
      paramLabel = "ODS",
      required = true,
      description = "the practice's ODS code, such as A81001")
  private OdsCode practice = new OdsCode("A81001");

  @Option(
      names = "--hold",
      paramLabel = "ID",
      required = true,
      description = "the hold, as retention holds names it")
  private UUID hold = new UUID(0, 0);

  @Mixin private final SettingsOptions options = new SettingsOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    try (ConfigurableApplicationContext context = RetentionContext.open(options)) {
      context
          .getBean(Holds.class)
          .release(practice, hold, Operator.actor(), Origin.internal(UUID.randomUUID().toString()));
      spec.commandLine().getOut().println("Released.");
      return ExitCode.OK;
    } catch (NoSuchHold e) {
      spec.commandLine().getErr().println(e.getMessage());
      return ExitCode.USAGE;
    }
  }
}
