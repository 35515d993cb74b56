package io.caregateway.gateway.cli.practice;

import io.caregateway.database.copy.CopyProgress;
import io.caregateway.feed.OdsCode;
import io.caregateway.gateway.cli.CopyDisplay;
import io.caregateway.gateway.cli.Operator;
import io.caregateway.gateway.cli.SettingsOptions;
import io.caregateway.gateway.leaving.Leaving;
import io.caregateway.gateway.leaving.LeavingPlan;
import io.caregateway.safeguards.audit.Origin;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code practice end}: a practice leaves. */
@Command(
    name = "end",
    sortOptions = false,
    description = {
      "From now on nobody signs on to the practice, nothing is synced and nothing is written back;"
          + " all it had is written to a folder.",
      "When gateway.leaving.destroy-after is over, its keys and rows are destroyed for good; until"
          + " then gateway practice keep calls it off."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {" 0:done", " 1:failed", " 2:wrong use, or it does not leave; it says why"})
final class EndCommand implements Callable<Integer> {

  @Option(
      names = "--practice",
      paramLabel = "ODS",
      required = true,
      description = "the practice's ODS code, such as A81001")
  private OdsCode practice = new OdsCode("A81001");

  @ArgGroup(multiplicity = "1")
  private Way way = new Way();

  /** One of the two must be named. */
  static final class Way {

    @Option(names = "--dry-run", description = "shows what would go, and changes nothing")
    @SuppressWarnings("UnusedVariable") // that the other one is not named says it
    private boolean dryRun;

    @Option(
        names = "--export",
        paramLabel = "DIR",
        description = "an empty folder for all that the practice had; this user alone can read it")
    private @Nullable Path export;
  }

  @Mixin private final SettingsOptions options = new SettingsOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (ConfigurableApplicationContext context = PracticeContext.open(options);
        CopyDisplay display = CopyDisplay.on(out, "export")) {
      Leaving leaving = context.getBean(Leaving.class);
      Path export = way.export;
      if (export == null) {
        LeavingPlan plan = leaving.plan(practice);
        plan.going()
            .forEach((table, rows) -> out.printf(Locale.UK, "%-40s %,12d rows%n", table, rows));
        plan.staying().forEach(table -> out.printf("%-40s stays%n", table));
        tell(out, plan, "would be");
      } else {
        LeavingPlan plan =
            leaving.end(
                practice,
                export,
                Operator.actor(),
                Origin.internal(UUID.randomUUID().toString()),
                (file, rows) -> display.accept(new CopyProgress(file, rows, 0)));
        tell(out, plan, "are");
      }
      return ExitCode.OK;
    }
  }

  private void tell(PrintWriter out, LeavingPlan plan, String are) {
    out.printf(
        Locale.UK,
        "%s: its keys and %,d rows %s destroyed at %s, and every backup of them becomes noise."
            + " %,d sessions %s ended. Not written back, and not to be: %,d waiting, %,d parked.%n",
        practice,
        plan.rows(),
        are,
        plan.destroyAt(),
        plan.sessions(),
        are,
        plan.waiting(),
        plan.parked());
  }
}
