package io.caregateway.gateway.cli;

import io.caregateway.gateway.backup.RestoreConfiguration;
import io.caregateway.gateway.backup.Restored;
import io.caregateway.gateway.backup.Restores;
import io.caregateway.gateway.home.Home;
import io.caregateway.gateway.home.HomeLock;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code restore}: a backup becomes the database of an empty home. */
@Command(
    name = "restore",
    sortOptions = false,
    description = {
      "Brings a backup back into an empty home, or into the empty database that the settings name.",
      "Put the folder with the keystores there first, see docs/operations.md."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {" 0:done", " 1:failed", " 2:wrong use, or nothing was restored; it says why"})
final class RestoreCommand implements Callable<Integer> {

  @Option(names = "--from", paramLabel = "FILE", required = true, description = "the backup")
  private Path from = Path.of("");

  @Option(
      names = "--keys",
      paramLabel = "FILE",
      description = "the newest key file there is (default: caregateway.keys beside the backup)")
  private @Nullable Path keys;

  @Option(
      names = "--recipient-key",
      paramLabel = "FILE",
      description = "PEM file with the private key, where backups are sealed for a recipient")
  private @Nullable Path recipientKey;

  @Mixin private final SettingsOptions options = new SettingsOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    try (ConfigurableApplicationContext context =
            CommandContext.open(options.asArguments(), RestoreConfiguration.class);
        HomeLock alone = HomeLock.take(context.getBean(Home.class));
        CopyDisplay display = CopyDisplay.on(spec.commandLine().getOut(), "restore")) {
      Restored restored =
          context.getBean(Restores.class).run(from, keys, recipientKey, Operator.actor(), display);
      spec.commandLine()
          .getOut()
          .printf(
              Locale.UK,
              "Done: %,d rows, as they were at %s. What was done later is lost, also that a card"
                  + " was revoked or a person suspended: look into it before anybody signs on."
                  + " %,d sessions were ended; %,d messages are sent again.%n",
              restored.rows(),
              restored.at(),
              restored.aftermath().sessionsEnded(),
              restored.aftermath().messagesAgain());
      return ExitCode.OK;
    }
  }
}
