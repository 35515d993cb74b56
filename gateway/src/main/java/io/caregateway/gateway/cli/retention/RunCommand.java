package io.caregateway.gateway.cli.retention;

import io.caregateway.gateway.cli.Operator;
import io.caregateway.gateway.cli.SettingsOptions;
import io.caregateway.gateway.retention.SiteRetention;
import io.caregateway.safeguards.retention.Taken;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code retention run}: what else happens at night, now. */
@Command(
    name = "run",
    sortOptions = false,
    description =
        "Deletes what is due now, and records that it did; a serving process does so each night.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {" 0:done", " 1:failed; what was done until then is recorded", " 2:wrong use"})
final class RunCommand implements Callable<Integer> {

  @Option(names = "--dry-run", description = "tells what would go, and changes nothing")
  private boolean dryRun;

  @Mixin private final SettingsOptions options = new SettingsOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    AtomicLong rows = new AtomicLong();
    Consumer<Taken> told =
        taken -> {
          rows.addAndGet(taken.rows());
          out.printf(
              Locale.UK,
              "%s: %s, before %s: %,d%n",
              taken.practice(),
              taken.what(),
              taken.before(),
              taken.rows());
          out.flush();
        };
    try (ConfigurableApplicationContext context = RetentionContext.open(options)) {
      SiteRetention retention = context.getBean(SiteRetention.class);
      if (dryRun) {
        retention.plan(told);
      } else {
        retention.run(Operator.actor(), told);
      }
    }
    out.printf(Locale.UK, dryRun ? "%,d would go.%n" : "%,d are gone.%n", rows.get());
    return ExitCode.OK;
  }
}
