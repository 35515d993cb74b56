package io.caregateway.gateway.cli.option;

import picocli.CommandLine.Option;

/** A command, or options of some, with {@code --help}. */
public abstract class WithHelp {

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "shows this")
  @SuppressWarnings("UnusedVariable") // picocli itself reads it, as usageHelp says
  private boolean help;
}
