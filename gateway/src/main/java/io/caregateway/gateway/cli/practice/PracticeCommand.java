package io.caregateway.gateway.cli.practice;

import io.caregateway.gateway.cli.option.WithHelp;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code practice}: what can be done with a whole practice. */
@Command(
    name = "practice",
    sortOptions = false,
    description = "Has a practice leave this site, or stay after all.",
    subcommands = {EndCommand.class, KeepCommand.class})
public final class PracticeCommand extends WithHelp implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Name what to do: end or keep");
  }
}
