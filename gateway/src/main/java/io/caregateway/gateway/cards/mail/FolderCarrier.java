package io.caregateway.gateway.cards.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.caregateway.smartcards.virtual.post.Letter;
import io.caregateway.smartcards.virtual.post.LetterCarrier;
import io.caregateway.smartcards.virtual.post.LetterNotSent;
import java.io.IOException;
import java.nio.file.Path;

/** Puts letters into a folder. */
final class FolderCarrier implements LetterCarrier {

  private final MailFolder folder;

  FolderCarrier(Path folder) {
    this.folder = new MailFolder(folder);
  }

  @Override
  public void carry(Letter letter) throws LetterNotSent {
    String text =
        "To: %s%nSubject: %s%n%n%s".formatted(letter.to(), letter.subject(), letter.text());
    try {
      folder.put("letter-", ".txt", text.getBytes(UTF_8));
    } catch (IOException e) {
      throw new LetterNotSent(e);
    }
  }
}
