package io.caregateway.gateway.cli.audit;

import io.caregateway.feed.OdsCode;
import io.caregateway.gateway.cli.SettingsOptions;
import io.caregateway.routes.practice.Practices;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.audit.checkpoint.NoteSigner;
import io.caregateway.safeguards.audit.verify.OutsideHeads;
import io.caregateway.safeguards.audit.verify.Result;
import io.caregateway.safeguards.audit.verify.Verification;
import io.caregateway.safeguards.encryption.PracticeKeys;
import io.caregateway.safeguards.retention.GoneRecords;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code audit verify}: reads the whole log, with or beside a serving process. */
@Command(
    name = "verify",
    sortOptions = false,
    description = "Reads the whole audit log and names every record that is not as it was written.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      " 0:all is as it was written",
      " 1:something is not, and is named",
      " 2:wrong use, or it cannot start as it is set up"
    })
final class VerifyCommand implements Callable<Integer> {

  @Option(
      names = "--checkpoints",
      paramLabel = "DIR",
      description =
          "folder with older signed heads, as gateway.audit.checkpoints.folder keeps them")
  private @Nullable Path checkpoints;

  @Option(
      names = "--practice",
      paramLabel = "ODS",
      description = "this practice alone (default: all of the settings, and the site)")
  private @Nullable OdsCode practice;

  @Mixin private final SettingsOptions options = new SettingsOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    // before the database: what is signed meanwhile would look as if it were cut off
    OutsideHeads outside = outside();
    try (ConfigurableApplicationContext context = AuditContext.open(options.asArguments());
        Findings findings = new Findings(spec.commandLine().getOut())) {
      outside.unreadable().forEach(findings::unreadable);
      Verification verification =
          new Verification(
              context.getBean(DataSource.class),
              context.getBean(PracticeKeys.class),
              context.getBean(NoteSigner.class).key(),
              outside,
              context.getBean(GoneRecords.class));
      for (OdsCode each : practices(context, outside)) {
        Result result = verification.verify(each, findings, findings.display());
        tell(result);
      }
      return findings.none() ? ExitCode.OK : ExitCode.SOFTWARE;
    }
  }

  private OutsideHeads outside() {
    if (checkpoints == null) {
      return OutsideHeads.NONE;
    }
    if (!Files.isDirectory(checkpoints)) {
      throw new ParameterException(
          spec.commandLine(),
          "The folder " + checkpoints + " that --checkpoints names is not there");
    }
    return OutsideHeads.in(checkpoints);
  }

  private Set<OdsCode> practices(ApplicationContext context, OutsideHeads outside) {
    Set<OdsCode> all = new TreeSet<>((one, other) -> one.value().compareTo(other.value()));
    if (practice != null) {
      all.add(practice);
      return all;
    }
    all.addAll(context.getBean(Practices.class).codes());
    all.addAll(outside.practices());
    if (all.isEmpty()) {
      PrintWriter err = spec.commandLine().getErr();
      err.println(
          "No practice is in the settings, so the site's own log alone is read: name the settings"
              + " by --config, or a practice by --practice.");
      err.flush();
    }
    all.add(AuditLog.SITE);
    return all;
  }

  private void tell(Result result) {
    PrintWriter out = spec.commandLine().getOut();
    StringBuilder line = new StringBuilder();
    line.append(String.format(Locale.UK, "%s: %,d records", result.practice(), result.records()));
    if (result.older() > 0) {
      line.append(String.format(Locale.UK, ", %,d of them from before the log", result.older()));
    }
    if (result.archived() > 0) {
      line.append(String.format(Locale.UK, ", %,d more in the archive", result.archived()));
    }
    if (result.erased() > 0) {
      line.append(String.format(Locale.UK, ", %,d more erased when due", result.erased()));
    }
    line.append(
        result.found() == 0
            ? ", all as they were written."
            : String.format(Locale.UK, ", %,d findings.", result.found()));
    out.println(line);
    out.flush();
  }
}
