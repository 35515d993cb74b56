package io.caregateway.gateway.cli.keys;

import io.caregateway.feed.OdsCode;
import io.caregateway.gateway.cli.Operator;
import io.caregateway.gateway.cli.SettingsOptions;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.audit.Origin;
import io.caregateway.safeguards.encryption.KeyEncryptionKey;
import io.caregateway.safeguards.encryption.PracticeKeys;
import io.caregateway.safeguards.encryption.Rewrapping;
import io.caregateway.safeguards.tenancy.PurgeRole;
import java.io.PrintWriter;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code keys rewrap}: all practices' keys under the newest key-encryption key. */
@Command(
    name = "rewrap",
    sortOptions = false,
    description =
        "Puts every practice's keys under the newest key-encryption key: after --new, or after the"
            + " settings named a token.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {" 0:done", " 1:failed", " 2:wrong use, or it cannot start as it is set up"})
final class RewrapCommand implements Callable<Integer> {

  @Option(
      names = "--new",
      description =
          "makes a new key-encryption key first; where gateways have keystores of their own, copy"
              + " this one to them before they start again")
  private boolean another;

  @Option(
      names = "--drop-unused",
      description =
          "destroys key-encryption keys under which nothing lies; copies of the keys that were made"
              + " before do not open any more")
  private boolean dropUnused;

  @Mixin private final SettingsOptions options = new SettingsOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (ConfigurableApplicationContext context = KeysContext.open(options.asArguments())) {
      KeyEncryptionKey wrapping = context.getBean(KeyEncryptionKey.class);
      Rewrapping rewrapping = context.getBean(Rewrapping.class);
      if (another) {
        wrapping.add();
      }
      Origin origin = Origin.internal(UUID.randomUUID().toString());
      for (OdsCode practice : rewrapping.practices()) {
        rewrap(context, practice, wrapping.newest(), origin);
        out.println(practice + ": under " + wrapping.newest());
        out.flush();
      }
      if (dropUnused) {
        rewrapping.dropUnused().forEach(name -> out.println("destroyed: " + name));
      }
      return ExitCode.OK;
    }
  }

  private static void rewrap(
      ConfigurableApplicationContext context, OdsCode practice, String newest, Origin origin) {
    PurgeRole purge = context.getBean(PurgeRole.class);
    AuditLog audit = context.getBean(AuditLog.class).by(purge);
    context.getBean(PracticeKeys.class).open(practice);
    purge
        .transactions()
        .run(
            practice,
            () -> {
              audit.append(
                  AuditRecord.done(Act.KEYS_REWRAPPED, Operator.actor(), origin).about(newest));
              context.getBean(Rewrapping.class).of(practice);
            });
  }
}
