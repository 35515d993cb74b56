package io.caregateway.gateway.cli.audit;

import io.caregateway.feed.OdsCode;
import io.caregateway.gateway.cli.SettingsOptions;
import io.caregateway.safeguards.audit.LogName;
import io.caregateway.safeguards.audit.checkpoint.Checkpoints;
import io.caregateway.safeguards.audit.proof.ProofRefused;
import io.caregateway.safeguards.audit.proof.Proofs;
import io.caregateway.safeguards.encryption.FieldCipher;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code audit prove}: a proof that somebody else can check. */
@Command(
    name = "prove",
    sortOptions = false,
    description =
        "Writes a proof that one record is in the log, or that one log grew out of another.")
final class ProveCommand implements Callable<Integer> {

  @Option(
      names = "--practice",
      paramLabel = "ODS",
      required = true,
      description = "the practice's ODS code, such as A81001")
  private OdsCode practice = new OdsCode("A81001");

  @Option(
      names = "--out",
      paramLabel = "FILE",
      required = true,
      description = "where the proof goes, as record-7.tlog-proof")
  private Path out = Path.of("");

  @ArgGroup(exclusive = true, multiplicity = "1")
  private What what = new What();

  @Mixin private final SettingsOptions options = new SettingsOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  /** One of the two. */
  static final class What {
    @ArgGroup(exclusive = false)
    @Nullable OneRecord one;

    @ArgGroup(exclusive = false)
    @Nullable Growth growth;
  }

  /** Inclusion. */
  static final class OneRecord {
    @Option(
        names = "--record",
        paramLabel = "NUMBER",
        required = true,
        description = "the record's sequence number")
    long seq;

    @Option(
        names = "--disclose",
        paramLabel = "FILE",
        description = "where the record itself goes, for whoever may see it")
    @Nullable Path disclose;
  }

  /** Consistency. */
  static final class Growth {
    @Option(
        names = "--log",
        paramLabel = "LOG",
        required = true,
        description = "as SIGN_ON/2026-11")
    String log = "";

    @Option(names = "--from", paramLabel = "SIZE", required = true, description = "the older head")
    long from;

    @Option(names = "--to", paramLabel = "SIZE", required = true, description = "the newer head")
    long to;
  }

  @Override
  public Integer call() throws IOException {
    try (ConfigurableApplicationContext context = AuditContext.open(options.asArguments())) {
      Proofs proofs =
          new Proofs(
              context.getBean(PracticeTransactions.class),
              context.getBean(JdbcClient.class),
              context.getBean(Checkpoints.class),
              context.getBean(FieldCipher.class));
      write(proofs);
      spec.commandLine()
          .getOut()
          .println("Others check it with this key: " + context.getBean(Checkpoints.class).key());
      return ExitCode.OK;
    } catch (ProofRefused | IllegalArgumentException e) {
      spec.commandLine().getErr().println(e.getMessage());
      return ExitCode.SOFTWARE;
    }
  }

  private void write(Proofs proofs) throws IOException {
    Growth growth = what.growth;
    if (growth != null) {
      LogName log = LogName.parse(growth.log);
      Files.writeString(out, proofs.consistency(practice, log, growth.from, growth.to).text());
    }
    OneRecord one = what.one;
    if (one != null) {
      Files.writeString(out, proofs.inclusion(practice, one.seq).text());
      if (one.disclose != null) {
        Files.write(one.disclose, proofs.disclosed(practice, one.seq));
      }
    }
  }
}
