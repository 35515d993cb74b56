package io.caregateway.gateway.cli.audit;

import io.caregateway.gateway.cli.option.WithHelp;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code audit}: whether the audit log is as it was written. */
@Command(
    name = "audit",
    sortOptions = false,
    description = "Checks the audit log, and proves to others what it holds.",
    subcommands = {VerifyCommand.class, ProveCommand.class, CheckCommand.class})
public final class AuditCommand extends WithHelp implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Name what to do: verify, prove or check");
  }
}
