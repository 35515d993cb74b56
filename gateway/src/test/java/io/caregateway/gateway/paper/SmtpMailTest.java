package io.caregateway.gateway.paper;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.caregateway.core.billing.post.Mail;
import io.caregateway.core.billing.post.MailNotTaken;
import io.caregateway.gateway.cards.mail.MailServer;
import io.caregateway.gateway.cards.mail.MailSettings;
import io.caregateway.gateway.cards.mail.MailSettings.Encryption;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmtpMailTest {

  private static final UUID ID = UUID.randomUUID();

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
  void aMailServerGetsThePaperUnderOneIdHoweverOften() throws Exception {
    SmtpMail carrier = carrier(server.getSmtp().getPort());
    carrier.carry(mail("ada@example.org"));
    carrier.carry(mail("ada@example.org"));

    MimeMessage got = server.getReceivedMessages()[0];
    assertThat(got.getMessageID()).isEqualTo("<" + ID + "@gateway.example>");
    assertThat(server.getReceivedMessages()[1].getMessageID()).isEqualTo(got.getMessageID());
    assertThat(got.getAllRecipients()[0]).hasToString("ada@example.org");
    assertThat(got.getReplyTo()[0]).hasToString("office@densham.example");
    assertThat(got.getSubject()).isEqualTo("Invoice 41 from The Densham Surgery");
    var attached = ((MimeMultipart) got.getContent()).getBodyPart(1);
    assertThat(attached.getFileName()).isEqualTo("invoice-41.pdf");
    assertThat(attached.getContentType()).startsWith("application/pdf");
    assertThat(attached.getInputStream().readAllBytes()).isEqualTo("%PDF".getBytes(UTF_8));
  }

  @Test
  void aServerThatIsDownMakesItWait() {
    int port = server.getSmtp().getPort();
    server.stop();

    MailNotTaken not = refused(port, "ada@example.org");

    assertThat(not.forGood()).isFalse();
    assertThat(not.words()).isEqualTo("The mail server cannot be reached.");
  }

  @ParameterizedTest
  @CsvSource({
    "550 5.1.1 User unknown, true, There is no such mailbox.",
    "552 5.2.2 Over quota, true, The mailbox is full.",
    "552 5.3.4 Too big, true, The document is too large for the mail server.",
    "550 5.7.1 Blocked by policy, true, 'The mail server does not let it through, as against spam.'",
    "571 No, true, The mail server does not take it.",
    "451 4.3.0 Try later, false, The mail server cannot take it now."
  })
  void whatAServerSaysIsMadePlain(String answer, boolean forGood, String words) throws Exception {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread refusing = new Thread(() -> refuse(socket, answer));
      refusing.start();

      MailNotTaken not = refused(socket.getLocalPort(), "ada@example.org");

      assertThat(not.forGood()).isEqualTo(forGood);
      assertThat(not.words()).startsWith(words + " It said: “").contains(answer.substring(4));
      assertThat(not).hasMessage("No mail server took a document.");
      refusing.join();
    }
  }

  /** A server that says this of every address. */
  private static void refuse(ServerSocket socket, String answer) {
    try (Socket client = socket.accept();
        BufferedReader in =
            new BufferedReader(new InputStreamReader(client.getInputStream(), UTF_8))) {
      say(client, "220 test");
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        say(
            client,
            line.startsWith("RCPT") ? answer : line.startsWith("QUIT") ? "221 bye" : "250 ok");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void say(Socket client, String line) throws IOException {
    client.getOutputStream().write((line + "\r\n").getBytes(UTF_8));
  }

  private static MailNotTaken refused(int port, String address) {
    return catchThrowableOfType(MailNotTaken.class, () -> carrier(port).carry(mail(address)));
  }

  private static SmtpMail carrier(int port) {
    MailSettings settings =
        new MailSettings(
            "127.0.0.1",
            port,
            Encryption.NONE,
            null,
            null,
            "bills@gateway.example",
            Duration.ofSeconds(5),
            null);
    return new SmtpMail(MailServer.of(settings, "127.0.0.1"), settings.from());
  }

  private static Mail mail(String to) {
    return new Mail(
        ID,
        to,
        "office@densham.example",
        "Invoice 41 from The Densham Surgery",
        "It is attached.",
        "invoice-41.pdf",
        "%PDF".getBytes(UTF_8));
  }
}
