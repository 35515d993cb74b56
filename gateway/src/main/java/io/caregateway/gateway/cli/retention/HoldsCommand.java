package io.caregateway.gateway.cli.retention;

import io.caregateway.feed.OdsCode;
import io.caregateway.gateway.cli.SettingsOptions;
import io.caregateway.safeguards.retention.Hold;
import io.caregateway.safeguards.retention.Holds;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code retention holds}: whose data stays. */
@Command(name = "holds", sortOptions = false, description = "Lists the holds of a practice.")
final class HoldsCommand implements Callable<Integer> {

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
    try (ConfigurableApplicationContext context = RetentionContext.open(options)) {
      List<Hold> holds = context.getBean(Holds.class).all(practice);
      holds.forEach(this::print);
      if (holds.isEmpty()) {
        spec.commandLine().getOut().println(practice + " holds nobody's data.");
      }
      return ExitCode.OK;
    }
  }

  private void print(Hold hold) {
    spec.commandLine()
        .getOut()
        .printf(
            "%s  since %s  %s  %s%n",
            hold.id(),
            hold.placedAt(),
            hold.patient() == null ? "user " + hold.user() : "patient " + hold.patient().value(),
            hold.reason());
  }
}
