package io.caregateway.gateway.cli.retention;

import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.gateway.cli.Operator;
import io.caregateway.gateway.cli.SettingsOptions;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.Origin;
import io.caregateway.safeguards.retention.Holds;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code retention hold}: somebody's data stays, whatever its time. */
@Command(
    name = "hold",
    sortOptions = false,
    description =
        "Holds what is kept of a patient or a user: none of it is deleted for its age until the hold"
            + " is released.")
final class HoldCommand implements Callable<Integer> {

  @Option(
      names = "--practice",
      paramLabel = "ODS",
      required = true,
      description = "the practice's ODS code, such as A81001")
  private OdsCode practice = new OdsCode("A81001");

  @ArgGroup(multiplicity = "1")
  private Whose whose = new Whose();

  /** One of the two. */
  static final class Whose {

    @Option(
        names = "--patient",
        paramLabel = "ID",
        description = "the patient's id here, as the address of their page has it; no NHS number")
    private @Nullable UUID patient;

    @Option(
        names = "--user",
        paramLabel = "ID",
        description = "the user's id as the audit names it, such as a UID of 12 digits")
    private @Nullable String user;
  }

  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      required = true,
      description = "why, such as the number of a claim; kept sealed")
  private String reason = "";

  @Mixin private final SettingsOptions options = new SettingsOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    try (ConfigurableApplicationContext context = RetentionContext.open(options)) {
      Holds holds = context.getBean(Holds.class);
      Actor actor = Operator.actor();
      Origin origin = Origin.internal(UUID.randomUUID().toString());
      UUID patient = whose.patient;
      UUID hold =
          patient == null
              ? holds.place(practice, Objects.requireNonNull(whose.user), reason, actor, origin)
              : holds.place(practice, new PatientId(patient), reason, actor, origin);
      spec.commandLine()
          .getOut()
          .printf(
              "Held as %s. To release it: retention release --practice %s --hold %s%n",
              hold, practice, hold);
      return ExitCode.OK;
    }
  }
}
