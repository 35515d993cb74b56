package io.caregateway.gateway.cards.mail;

import io.caregateway.smartcards.virtual.post.Letter;
import io.caregateway.smartcards.virtual.post.LetterCarrier;
import io.caregateway.smartcards.virtual.post.LetterNotSent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Puts letters into a folder, readable by its owner alone. */
final class FolderCarrier implements LetterCarrier {

  private final Path folder;

  FolderCarrier(Path folder) {
    this.folder = folder;
  }

  @Override
  public void carry(Letter letter) throws LetterNotSent {
    try {
      Files.createDirectories(folder);
      Path file =
          Files.createTempFile(
              folder,
              "letter-",
              ".txt",
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(
          file,
          "To: %s%nSubject: %s%n%n%s".formatted(letter.to(), letter.subject(), letter.text()));
    } catch (IOException e) {
      throw new LetterNotSent(e);
    }
  }
}
