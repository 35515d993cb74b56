package io.caregateway.gateway.cli.keys;

import io.caregateway.feed.OdsCode;
import io.caregateway.gateway.cli.Operator;
import io.caregateway.gateway.cli.SettingsOptions;
import io.caregateway.safeguards.audit.Origin;
import io.caregateway.safeguards.encryption.KeyDestroyed;
import io.caregateway.safeguards.encryption.Rewrapping;
import io.caregateway.safeguards.rollover.Progress;
import io.caregateway.safeguards.rollover.RollOverUnderWay;
import io.caregateway.safeguards.rollover.RollOvers;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code keys roll-over}: a new data key for one practice. Where the command is stopped, a serving
 * process goes on, or the command when it is called again.
 */
@Command(
    name = "roll-over",
    sortOptions = false,
    description =
        "Makes a new data key for a practice and seals all that it has anew, while everything goes"
            + " on. If it is stopped, a serving gateway goes on with it.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {" 0:done", " 1:failed", " 2:wrong use, or it cannot start as it is set up"})
final class RollOverCommand implements Callable<Integer> {

  private static final long LOOK_MILLIS = 500;

  @Option(
      names = "--practice",
      paramLabel = "ODS",
      required = true,
      description = "the practice's ODS code, such as A81001; SITE for what belongs to none")
  private OdsCode practice = new OdsCode("A81001");

  @Mixin private final SettingsOptions options = new SettingsOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws InterruptedException {
    try (ConfigurableApplicationContext context = KeysContext.open(options.asArguments())) {
      if (!context.getBean(Rewrapping.class).practices().contains(practice)) {
        spec.commandLine().getErr().println("No practice " + practice + " has keys here.");
        return ExitCode.USAGE;
      }
      return report(run(context.getBean(RollOvers.class)));
    } catch (KeyDestroyed ended) {
      spec.commandLine().getErr().println(ended.getMessage());
      return ExitCode.SOFTWARE;
    }
  }

  private Progress run(RollOvers rollOvers) throws InterruptedException {
    try {
      rollOvers.start(practice, Operator.actor(), Origin.internal(UUID.randomUUID().toString()));
    } catch (RollOverUnderWay before) {
      spec.commandLine().getOut().println(practice + ": going on with what began before.");
    }
    try (RollOverDisplay display = RollOverDisplay.on(spec.commandLine().getOut())) {
      while (true) {
        boolean more = rollOvers.work(practice);
        Progress progress = rollOvers.of(practice).orElseThrow();
        display.show(progress);
        if (progress.finished()) {
          return progress;
        }
        if (!more) {
          TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
      }
    }
  }

  private int report(Progress ended) {
    spec.commandLine()
        .getOut()
        .printf("%s: done. %,d fields lie under the new key.%n", practice, ended.done());
    if (ended.closed() > 0) {
      spec.commandLine()
          .getErr()
          .printf(
              "%s: %,d fields do not open in their place: see `keys check`. The former key stays"
                  + " for them.%n",
              practice, ended.closed());
      return ExitCode.SOFTWARE;
    }
    return ExitCode.OK;
  }
}
