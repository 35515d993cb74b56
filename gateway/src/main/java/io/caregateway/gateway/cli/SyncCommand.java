package io.caregateway.gateway.cli;

import io.caregateway.feed.OdsCode;
import io.caregateway.routes.practice.Practices;
import io.caregateway.routes.sync.SyncKind;
import io.caregateway.routes.sync.SyncOutcome;
import io.caregateway.routes.sync.SyncProgress;
import io.caregateway.routes.sync.SyncRuns;
import io.caregateway.routes.sync.SyncUnderWay;
import io.caregateway.routes.sync.Syncs;
import io.caregateway.safeguards.audit.Origin;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code sync}: one sync of one practice, with or beside a serving process. */
@Command(
    name = "sync",
    sortOptions = false,
    description = "Takes in a practice's changed patients, and shows how far it is.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {" 0:done", " 1:failed", " 2:wrong use, or it cannot start as it is set up"})
final class SyncCommand implements Callable<Integer> {

  private static final long LOOK_MILLIS = 500;

  @Option(
      names = "--practice",
      paramLabel = "ODS",
      required = true,
      description = "the practice's ODS code, such as A81001")
  private OdsCode practice = new OdsCode("A81001");

  @Option(names = "--full", description = "all patients, not only what changed since the last sync")
  private boolean full;

  @Mixin private final SettingsOptions options = new SettingsOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    try (ConfigurableApplicationContext context = SyncContext.open(options.asArguments())) {
      context.getBean(Practices.class).get(practice);
      return report(watched(context));
    } catch (SyncUnderWay e) {
      spec.commandLine().getErr().println(e.getMessage());
      return ExitCode.SOFTWARE;
    }
  }

  private SyncProgress watched(ConfigurableApplicationContext context) throws Exception {
    Syncs syncs = context.getBean(Syncs.class);
    SyncRuns runs = context.getBean(SyncRuns.class);
    var thread = Executors.newSingleThreadExecutor();
    try (SyncDisplay display = SyncDisplay.on(spec.commandLine().getOut(), practice)) {
      CompletableFuture<SyncProgress> running =
          CompletableFuture.supplyAsync(() -> run(syncs), thread);
      while (true) {
        try {
          SyncProgress ended = running.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
          display.show(ended);
          return ended;
        } catch (TimeoutException e) {
          runs.progress(practice).ifPresent(display::show);
        }
      }
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    } finally {
      thread.shutdownNow();
    }
  }

  private SyncProgress run(Syncs syncs) {
    return syncs.run(
        practice,
        full ? SyncKind.FULL : SyncKind.INCREMENTAL,
        Operator.actor(),
        Origin.internal(UUID.randomUUID().toString()));
  }

  private int report(SyncProgress ended) {
    if (ended.outcome() == SyncOutcome.DONE) {
      spec.commandLine().getOut().println(practice + ": done. " + SyncDisplay.counts(ended));
      return ExitCode.OK;
    }
    spec.commandLine().getErr().println(practice + ": " + ended.sentence());
    return ExitCode.SOFTWARE;
  }
}
