package io.caregateway.gateway.cli;

import io.caregateway.feed.OdsCode;
import io.caregateway.gateway.cli.audit.AuditCommand;
import io.caregateway.gateway.cli.cards.CardsCommand;
import io.caregateway.gateway.cli.keys.KeysCommand;
import io.caregateway.gateway.cli.practice.PracticeCommand;
import io.caregateway.gateway.cli.retention.RetentionCommand;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.TypeConversionException;

/** {@code java -jar gateway.jar}: names the commands, and serves where none is named. */
@Command(
    name = "gateway",
    sortOptions = false,
    description = "Care Gateway: between clinical systems, sign-on services and the care core.",
    subcommands = {
      ServeCommand.class,
      SyncCommand.class,
      SyncUsersCommand.class,
      GiveRoleCommand.class,
      StatusCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      PracticeCommand.class,
      CardsCommand.class,
      KeysCommand.class,
      AuditCommand.class,
      RetentionCommand.class
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {" 0:done", " 1:failed", " 2:wrong use, or it cannot start as it is set up"})
public final class GatewayCommand implements Callable<Integer> {

  @Mixin private final ServeCommand serve = new ServeCommand();

  private GatewayCommand() {}

  /** Runs a command line and gives back the exit code. */
  public static int run(String... args) {
    return commandLine().execute(args);
  }

  static CommandLine commandLine() {
    return new CommandLine(new GatewayCommand())
        .registerConverter(OdsCode.class, GatewayCommand::practice)
        .setExecutionStrategy(GatewayCommand::execute)
        .setParameterExceptionHandler(GatewayCommand::wrongUse)
        .setExecutionExceptionHandler(new FailureHandler());
  }

  @Override
  public Integer call() {
    return serve.call();
  }

  /** An option of serving that stands before another command would be read by neither. */
  private static int execute(ParseResult typed) {
    if (typed.hasSubcommand()
        && !typed.matchedOptions().isEmpty()
        && !typed.isUsageHelpRequested()) {
      String option = typed.matchedOptions().get(0).longestName();
      String command = typed.subcommand().commandSpec().qualifiedName();
      throw new ParameterException(
          typed.commandSpec().commandLine(),
          "Put %s after the command, as in '%s %s ...'".formatted(option, command, option));
    }
    return new RunLast().execute(typed);
  }

  private static OdsCode practice(String code) {
    try {
      return new OdsCode(code);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(
          "'" + code + "' is no practice's ODS code, which looks like A81001");
    }
  }

  private static int wrongUse(ParameterException wrong, String[] args) {
    PrintWriter err = wrong.getCommandLine().getErr();
    String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
    err.printf("%s; see %s --help.%n", oneLine(wrong), command);
    err.flush();
    return ExitCode.USAGE;
  }

  private static String oneLine(ParameterException wrong) {
    return String.valueOf(wrong.getMessage()).replaceAll("\\s+", " ").strip();
  }
}
