package io.caregateway.gateway.cli.cards;

import io.caregateway.gateway.cli.option.WithHelp;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code cards}: what can be done with a card in a reader. */
@Command(
    name = "cards",
    sortOptions = false,
    description = "Uses a smartcard by way of its PKCS#11 library.",
    subcommands = {SignOnCommand.class, LoadCommand.class})
public final class CardsCommand extends WithHelp implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Name what to do: sign-on or load");
  }
}
