package io.caregateway.gateway.cli;

import io.caregateway.feed.OdsCode;
import io.caregateway.routes.partner.PartnerFailure;
import io.caregateway.routes.signon.staff.StaffSync;
import io.caregateway.routes.signon.staff.StaffSyncUnderWay;
import io.caregateway.routes.signon.staff.StaffUnreadable;
import io.caregateway.safeguards.audit.Origin;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code sync-users}: notes the people of one practice, with or beside a serving process. */
@Command(
    name = "sync-users",
    sortOptions = false,
    description =
        "Notes the people whom a practice's clinical system lists as staff, with what the practice's"
            + " users.profiles give their jobs.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {" 0:done", " 1:failed", " 2:wrong use, or it cannot start as it is set up"})
final class SyncUsersCommand implements Callable<Integer> {

  @Option(
      names = "--practice",
      paramLabel = "ODS",
      required = true,
      description = "the practice's ODS code, such as A81001")
  private OdsCode practice = new OdsCode("A81001");

  @Mixin private final SettingsOptions options = new SettingsOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    Origin origin = Origin.internal(UUID.randomUUID().toString());
    try (ConfigurableApplicationContext context = SyncUsersContext.open(options.asArguments())) {
      int listed = context.getBean(StaffSync.class).run(practice, Operator.actor(), origin);
      spec.commandLine().getOut().println(practice + ": done. " + listed + " people are listed.");
      return ExitCode.OK;
    } catch (PartnerFailure | StaffUnreadable | StaffSyncUnderWay e) {
      spec.commandLine().getErr().println(practice + ": " + e.getMessage());
      return ExitCode.SOFTWARE;
    }
  }
}
