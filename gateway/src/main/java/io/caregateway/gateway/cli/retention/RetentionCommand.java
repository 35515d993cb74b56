package io.caregateway.gateway.cli.retention;

import io.caregateway.gateway.cli.option.WithHelp;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code retention}: what is deleted when its time is over, and whose data stays nevertheless. */
@Command(
    name = "retention",
    sortOptions = false,
    description = "Deletes what is due, and holds what somebody's data must stay for.",
    subcommands = {RunCommand.class, HoldCommand.class, HoldsCommand.class, ReleaseCommand.class})
public final class RetentionCommand extends WithHelp implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Name what to do: run, hold, holds or release");
  }
}
