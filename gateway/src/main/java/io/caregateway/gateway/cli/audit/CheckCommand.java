package io.caregateway.gateway.cli.audit;

import io.caregateway.gateway.cli.option.WithHelp;
import io.caregateway.safeguards.audit.checkpoint.NoteKey;
import io.caregateway.safeguards.audit.proof.ConsistencyFile;
import io.caregateway.safeguards.audit.proof.InclusionFile;
import io.caregateway.safeguards.audit.proof.ProofUnreadable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code audit check}: checks a proof, without the database and the home. */
@Command(
    name = "check",
    sortOptions = false,
    description = "Checks a proof that audit prove has written, wherever it is.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {" 0:it holds", " 1:it does not", " 2:wrong use"})
final class CheckCommand extends WithHelp implements Callable<Integer> {

  private static final String CONSISTENCY = "care-gateway/consistency@v1\n";

  @Parameters(paramLabel = "FILE", description = "the proof")
  private Path file = Path.of("");

  @Option(
      names = "--key",
      paramLabel = "KEY",
      required = true,
      description = "the site's verifier key, as audit prove prints it")
  private String key = "";

  @Option(
      names = "--record",
      paramLabel = "FILE",
      description = "the record that was disclosed, to see whether it is the proven one")
  private @Nullable Path record;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    boolean holds;
    try {
      NoteKey verifier = NoteKey.parse(key);
      String text = Files.readString(file);
      holds = text.startsWith(CONSISTENCY) ? grew(text, verifier) : isIn(text, verifier);
    } catch (IOException e) {
      throw new ParameterException(spec.commandLine(), "A file cannot be read: " + e.getMessage());
    } catch (ProofUnreadable | IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()));
    }
    spec.commandLine().getOut().println(holds ? "The proof holds." : "The proof does not hold.");
    return holds ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private boolean grew(String text, NoteKey verifier) {
    return record == null && ConsistencyFile.parse(text).holds(verifier);
  }

  private boolean isIn(String text, NoteKey verifier) throws IOException {
    InclusionFile proof = InclusionFile.parse(text);
    return proof.holds(verifier) && (record == null || proof.isOf(Files.readAllBytes(record)));
  }
}
