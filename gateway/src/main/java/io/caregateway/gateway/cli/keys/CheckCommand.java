package io.caregateway.gateway.cli.keys;

import io.caregateway.feed.OdsCode;
import io.caregateway.gateway.cli.SettingsOptions;
import io.caregateway.safeguards.encryption.Rewrapping;
import io.caregateway.safeguards.rollover.SealCheck;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code keys check}: every sealed field opens in its place. */
@Command(
    name = "check",
    sortOptions = false,
    description =
        "Opens every sealed field of every practice in its place, and names each that was moved or"
            + " changed.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      " 0:all open",
      " 1:some do not",
      " 2:wrong use, or it cannot start as it is set up"
    })
final class CheckCommand implements Callable<Integer> {

  @Mixin private final SettingsOptions options = new SettingsOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    AtomicLong closed = new AtomicLong();
    try (ConfigurableApplicationContext context = KeysContext.open(options.asArguments())) {
      SealCheck check = context.getBean(SealCheck.class);
      for (OdsCode practice : context.getBean(Rewrapping.class).practices()) {
        long looked =
            check.run(
                practice,
                field -> {
                  closed.incrementAndGet();
                  err.println(practice + ": " + field + " does not open in its place.");
                });
        out.printf("%s: %,d sealed fields looked at%n", practice, looked);
        out.flush();
      }
    }
    return closed.get() == 0 ? ExitCode.OK : ExitCode.SOFTWARE;
  }
}
