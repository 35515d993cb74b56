package io.caregateway.gateway.cli;

import io.caregateway.feed.OdsCode;
import io.caregateway.gateway.signon.RightsSettings;
import io.caregateway.gateway.signon.UserId;
import io.caregateway.gateway.signon.people.Person;
import io.caregateway.gateway.signon.people.PersonChanges;
import io.caregateway.gateway.signon.people.Persons;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.Origin;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code give-role}: the way back in where nobody is left who may manage people. */
@Command(
    name = "give-role",
    sortOptions = false,
    description =
        "Gives somebody one of a practice's roles and lets them in again if they were suspended, as"
            + " when nobody is left who manages people. It is recorded as your own act.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {" 0:done", " 1:failed", " 2:wrong use, or it cannot start as it is set up"})
final class GiveRoleCommand implements Callable<Integer> {

  @Option(
      names = "--practice",
      paramLabel = "ODS",
      required = true,
      description = "the practice's ODS code, such as A81001")
  private OdsCode practice = new OdsCode("A81001");

  @Option(
      names = "--user",
      paramLabel = "ID",
      required = true,
      description = "the person's UID of 12 digits, or what the practice's sign-on calls them")
  private String user = "";

  @Option(
      names = "--role",
      paramLabel = "ROLE",
      defaultValue = "practice-manager",
      description = "the role, practice-manager if none is named")
  private String role = "";

  @Mixin private final SettingsOptions options = new SettingsOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    try (ConfigurableApplicationContext context = SyncUsersContext.open(options.asArguments())) {
      List<String> roles = context.getBean(RightsSettings.class).profiles();
      if (!roles.contains(role)) {
        spec.commandLine()
            .getErr()
            .println("There is no such role. There are: " + String.join(", ", roles));
        return ExitCode.USAGE;
      }
      give(context);
      spec.commandLine()
          .getOut()
          .println(practice + ": done. They have the role from their next sign-on.");
      return ExitCode.OK;
    }
  }

  private void give(ConfigurableApplicationContext context) {
    Origin origin = Origin.internal(UUID.randomUUID().toString());
    Actor operator = Operator.actor();
    PersonChanges changes = context.getBean(PersonChanges.class);
    Persons persons = context.getBean(Persons.class);
    UserId id = UserId.looksLikeUid(user) ? UserId.uid(user) : UserId.local(user);
    Person person =
        context
            .getBean(PracticeTransactions.class)
            .in(practice, () -> persons.find(id))
            .orElseGet(() -> changes.add(practice, id, user, operator, origin));
    Set<String> wanted = new TreeSet<>(person.given());
    wanted.add(role);
    changes.give(practice, person, wanted, operator, origin);
    if (person.suspended()) {
      changes.suspend(practice, person, false, operator, origin);
    }
    if (person.locked()) {
      changes.unlock(practice, person, operator, origin);
    }
  }
}
