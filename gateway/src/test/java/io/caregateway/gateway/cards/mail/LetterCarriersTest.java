package io.caregateway.gateway.cards.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.caregateway.gateway.cards.mail.MailSettings.Encryption;
import io.caregateway.smartcards.virtual.post.Letter;
import io.caregateway.smartcards.virtual.post.LetterNotSent;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LetterCarriersTest {

  private static final Letter LETTER =
      new Letter("amara@example.nhs.uk", "Your code", "Dear Amára,\n\n1234 5678\n");

  @TempDir private Path folder;
  private final GreenMail server =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  @BeforeEach
  void start() {
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void aMailServerGetsTheLetter() throws Exception {
    carrier(Encryption.NONE).carry(LETTER);

    MimeMessage got = server.getReceivedMessages()[0];
    assertThat(got.getAllRecipients()[0]).hasToString("amara@example.nhs.uk");
    assertThat(got.getFrom()[0]).hasToString("cards@gateway.example");
    assertThat(got.getSubject()).isEqualTo("Your code");
    assertThat(got.getContent().toString()).contains("Dear Amára").contains("1234 5678");
  }

  @Test
  void aServerWithoutEncryptionGetsNoneWhereThatIsWanted() {
    assertThatThrownBy(() -> carrier(Encryption.STARTTLS).carry(LETTER))
        .isInstanceOf(LetterNotSent.class);
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  @Test
  void aServerThatIsDownMakesTheLetterWait() {
    SmtpCarrier carrier = carrier(Encryption.NONE);
    server.stop();

    assertThatThrownBy(() -> carrier.carry(LETTER)).isInstanceOf(LetterNotSent.class);
  }

  @Test
  void aFolderGetsTheLetterForItsOwnerAlone() throws Exception {
    Path post = folder.resolve("post");
    new FolderCarrier(post).carry(LETTER);

    try (var files = Files.list(post)) {
      Path file = files.findFirst().orElseThrow();
      assertThat(file).content().contains("To: amara@example.nhs.uk").contains("1234 5678");
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
    }
  }

  @Test
  void oneWayIsChosen() {
    assertThatThrownBy(() -> settings(Encryption.NONE, folder))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("set one of the two");
  }

  private SmtpCarrier carrier(Encryption encryption) {
    return new SmtpCarrier(settings(encryption, null), "127.0.0.1");
  }

  private MailSettings settings(Encryption encryption, @Nullable Path where) {
    return new MailSettings(
        "127.0.0.1",
        server.getSmtp().getPort(),
        encryption,
        null,
        null,
        "cards@gateway.example",
        Duration.ofSeconds(5),
        where);
  }
}
