package io.caregateway.gateway.cli.cards;

import io.caregateway.smartcards.issuer.SigningKey;
import io.caregateway.smartcards.issuer.SigningKeyUnusable;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code cards load}: puts a key out of a file into a card, for tests and the demo. */
@Command(
    name = "load",
    sortOptions = false,
    description = "Puts the key of a PKCS#12 file into the card in the reader. For tests.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {" 0:loaded", " 1:failed", " 2:wrong use"})
final class LoadCommand implements Callable<Integer> {

  @Mixin private final TokenOptions token = new TokenOptions();

  @Option(
      names = "--keystore",
      required = true,
      paramLabel = "FILE",
      description = "PKCS#12 with one key and its certificates")
  private Path keystore = Path.of("");

  @Option(
      names = "--keystore-password-file",
      required = true,
      paramLabel = "FILE",
      description = "a file with its password")
  private Path password = Path.of("");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    try {
      SigningKey key =
          SigningKey.read(keystore, TokenOptions.secret(password, "--keystore-password-file"));
      token.open().store("smartcard", key.key(), key.chain());
      spec.commandLine()
          .getOut()
          .println("The card now holds the key of " + keystore.getFileName() + ".");
      spec.commandLine().getOut().flush();
      return ExitCode.OK;
    } catch (Stopped stopped) {
      err.println(stopped.getMessage());
      return stopped.exit();
    } catch (SigningKeyUnusable unusable) {
      err.println(unusable.getMessage());
      return ExitCode.USAGE;
    } finally {
      err.flush();
    }
  }
}
