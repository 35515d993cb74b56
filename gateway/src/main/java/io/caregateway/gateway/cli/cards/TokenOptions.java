package io.caregateway.gateway.cli.cards;

import io.caregateway.gateway.cli.option.WithHelp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * Which card, and its PIN: asked for without echo or read from a file, never typed as an option.
 */
final class TokenOptions extends WithHelp {

  @Option(
      names = "--pkcs11",
      required = true,
      paramLabel = "LIB",
      description = "the card's PKCS#11 library, such as /usr/lib/softhsm/libsofthsm2.so")
  private Path library = Path.of("");

  @Option(
      names = "--slot",
      paramLabel = "N",
      description = "the slot's number (default: the first one with a card)")
  private @Nullable Long slot;

  @Option(
      names = "--pin-file",
      paramLabel = "FILE",
      description = "a file with the PIN; without it the PIN is asked for")
  private @Nullable Path pinFile;

  /**
   * Opens the card.
   *
   * @throws Stopped when there is none, or the PIN is not its
   */
  Token open() {
    if (!Files.isReadable(library)) {
      throw Stopped.wrongUse(
          "The library " + library + " cannot be read: check the name that --pkcs11 gives.", null);
    }
    return Token.open(library.toAbsolutePath(), slot, pin());
  }

  private char[] pin() {
    if (pinFile != null) {
      return secret(pinFile, "--pin-file");
    }
    return Optional.ofNullable(System.console())
        .map(console -> console.readPassword("PIN: "))
        .orElseThrow(
            () ->
                Stopped.wrongUse(
                    "There is no terminal to ask for the PIN: name a file with it by --pin-file.",
                    null));
  }

  /** The content of a file, without white space around it. */
  static char[] secret(Path file, String option) {
    try {
      return Files.readString(file).strip().toCharArray();
    } catch (IOException e) {
      throw Stopped.wrongUse(
          "The file " + file + " cannot be read: check the name that " + option + " gives.", e);
    }
  }
}
