package io.caregateway.gateway.cli;

import io.caregateway.gateway.Foundation;
import io.caregateway.gateway.backup.BackupConfiguration;
import io.caregateway.gateway.backup.Backups;
import io.caregateway.gateway.backup.Backups.Taken;
import io.caregateway.safeguards.audit.Origin;
import java.nio.file.Path;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code backup}: one backup now, with or beside a serving process. */
@Command(
    name = "backup",
    sortOptions = false,
    description = "Makes a backup of the database now, reads it back and deletes old ones.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {" 0:done", " 1:failed", " 2:wrong use, or there is no backup; it says why"})
final class BackupCommand implements Callable<Integer> {

  @Option(
      names = "--to",
      paramLabel = "DIR",
      description = "the folder it goes to (default: gateway.backup.to)")
  private @Nullable Path to;

  @Mixin private final SettingsOptions options = new SettingsOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    try (ConfigurableApplicationContext context =
            CommandContext.open(
                options.asArguments(), Foundation.class, BackupConfiguration.class);
        CopyDisplay display = CopyDisplay.on(spec.commandLine().getOut(), "backup")) {
      Taken taken =
          context
              .getBean(Backups.class)
              .take(to, Operator.actor(), Origin.internal(UUID.randomUUID().toString()), display);
      spec.commandLine()
          .getOut()
          .printf(
              Locale.UK,
              "Done and read back: %s, %,d rows of %d tables in %,d bytes. %d old ones deleted.%n",
              taken.file(),
              taken.rows(),
              taken.tables(),
              taken.bytes(),
              taken.deleted());
      return ExitCode.OK;
    }
  }
}
