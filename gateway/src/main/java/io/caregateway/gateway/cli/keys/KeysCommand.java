package io.caregateway.gateway.cli.keys;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code keys}: the keys under which personal data lies. */
@Command(
    name = "keys",
    sortOptions = false,
    description = "Rolls over the keys under which personal data lies, and checks what they seal.",
    subcommands = {RollOverCommand.class, RewrapCommand.class, CheckCommand.class})
public final class KeysCommand implements Runnable {

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "shows this")
  @SuppressWarnings("UnusedVariable") // picocli itself reads it, as usageHelp says
  private boolean help;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Name what to do: roll-over, rewrap or check");
  }
}
