package io.caregateway.certsdev;

import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** {@code java -jar certs-dev.jar --out DIR}: exit 0 done, 1 failed, 2 wrong use. */
public final class CertsDev {
  private CertsDev() {}

  /** Writes the development PKI and ends the process. */
  public static void main(String[] args) {
    System.exit(commandLine(new WriteCommand(DevelopmentPki::write)).execute(args));
  }

  static CommandLine commandLine(WriteCommand command) {
    var line = new CommandLine(command);
    line.getCommandSpec()
        .addOption(
            OptionSpec.builder("-h", "--help").usageHelp(true).description("shows this").build());
    return line.setParameterExceptionHandler(
            (wrongUse, args) -> {
              wrongUse
                  .getCommandLine()
                  .getErr()
                  .println(wrongUse.getMessage() + " (--help shows how it is used)");
              return CommandLine.ExitCode.USAGE;
            })
        .setExecutionExceptionHandler(
            (failure, failed, parsed) -> {
              failed.getErr().println(WriteCommand.sentence(failure));
              return failure instanceof Refusal
                  ? CommandLine.ExitCode.USAGE
                  : CommandLine.ExitCode.SOFTWARE;
            });
  }
}
