package io.caregateway.core.billing.paper;

import static io.caregateway.core.TestPatients.changed;
import static io.caregateway.core.TestPatients.person;
import static io.caregateway.core.TestPatients.restricted;
import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.core.PaperedTest;
import io.caregateway.core.TestPost;
import io.caregateway.core.billing.Outcome;
import io.caregateway.core.billing.Outcome.Done;
import io.caregateway.core.billing.paper.IssuedPaper.State;
import io.caregateway.core.billing.post.Mail;
import io.caregateway.core.billing.post.MailNotTaken;
import io.caregateway.feed.PatientId;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.rights.Subject;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PaperSendingTest extends PaperedTest {

  private static final String ADDRESS = "ada@example.org";

  @AfterEach
  void takeMailAgain() {
    post().refuse(null);
    round();
  }

  @Test
  void aPaperIsSentOnceHoweverOftenTheFormIs() {
    PatientId patient = patient();
    UUID bill = posted(patient, "REPORT");
    TypedMail typed = new TypedMail(UUID.randomUUID(), " " + ADDRESS, true);
    int recorded = recorded(Act.PAPER_SENT).size();

    done(send(bill, typed));
    assertThat(send(bill, typed)).isEqualTo(Done.before(typed.token()));
    assertThat(issued(bill).inWords()).isEqualTo("Waiting to be sent");
    round();
    round();

    List<Mail> mails =
        post().carried().stream().filter(mail -> mail.id().equals(typed.token())).toList();
    assertThat(mails).hasSize(1);
    Mail mail = mails.get(0);
    assertThat(mail.to()).isEqualTo(ADDRESS);
    assertThat(mail.subject())
        .isEqualTo("Invoice " + view(bill).bill().number() + " from The Densham Surgery");
    assertThat(mail.fileName()).isEqualTo("invoice-" + view(bill).bill().number() + ".pdf");
    assertThat(mail.subject() + mail.text() + mail.fileName())
        .doesNotContainIgnoringCase("Lovelace")
        .doesNotContain("Ada");
    assertThat(issued(bill).state()).isEqualTo(State.SENT);
    assertThat(issued(bill).content().mail()).as("is not kept any longer").isNull();
    assertThat(recorded(Act.PAPER_SENT)).hasSize(recorded + 1);
    assertThat(printed(PaperKind.INVOICE, bill).mark()).isEqualTo("Copy");
  }

  @Test
  void anAddressIsConfirmedBeforeTheFirstTime() {
    UUID bill = posted(patient(), "REPORT");

    assertThat(fields(send(bill, typed(ADDRESS, false)))).containsExactly("confirmed");
    assertThat(fields(send(bill, typed("ada@", true)))).containsExactly("address");
    assertThat(fields(send(bill, typed("a@b.org, c@d.org", true)))).containsExactly("address");
    done(send(bill, typed(ADDRESS, true)));
    done(send(bill, typed("ADA@example.org", false)));
    round();

    assertThat(sending().offer(PRACTICE, PaperKind.INVOICE, bill).orElseThrow())
        .matches(PaperSending.Offer::known)
        .extracting(PaperSending.Offer::address)
        .asString()
        .isEqualToIgnoringCase(ADDRESS);
  }

  @Test
  void nothingIsSentOfSomebodyWhoseDataMayNotBeUsedAnyMore() {
    PatientId patient = patient();
    UUID bill = posted(patient, "REPORT");
    TypedMail typed = typed(ADDRESS, true);
    done(send(bill, typed));

    freeze(patient);
    round();

    assertThat(post().carried()).noneMatch(mail -> mail.id().equals(typed.token()));
    assertThat(issued(bill).inWords())
        .startsWith("Given up: The use of this patient's data is restricted");
  }

  @Test
  void anAddressThatIsWithheldNowIsNotOfferedThoughItWasUsedBefore() {
    PatientId patient = patient();
    UUID bill = posted(patient, "REPORT");
    done(send(bill, typed(ADDRESS, true)));
    round();
    know(restricted(changed(PRACTICE, patient, 2, person("Lovelace", "9990000018", "1970-09-11"))));

    assertThat(sending().offer(PRACTICE, PaperKind.INVOICE, bill).orElseThrow())
        .matches(offer -> offer.address() == null && !offer.known());
    assertThat(fields(send(bill, typed(ADDRESS, false)))).containsExactly("confirmed");
  }

  @Test
  void noCardNumberIsKeptAsAnAddress() {
    UUID bill = posted(patient(), "REPORT");
    assertThat(fields(send(bill, typed("4111111111111111@example.org", true))))
        .containsExactly("address");
  }

  @Test
  void whatAServerRefusesForGoodIsShownWithItsWords() {
    UUID bill = posted(patient(), "REPORT");
    done(send(bill, typed(ADDRESS, true)));
    post().refuse(new MailNotTaken(true, "There is no such mailbox.", new IOException("550")));

    round();

    assertThat(issued(bill).inWords())
        .isEqualTo(
            "Refused: There is no such mailbox. Check the address with the payer, and send it"
                + " again.");
    assertThat(fields(send(bill, typed(ADDRESS, false)))).containsExactly("confirmed");
    assertThat(printed(PaperKind.INVOICE, bill).mark()).as("none went out").isNull();
  }

  @Test
  void whatFailsForNowIsTriedAgainLater() {
    UUID bill = posted(patient(), "REPORT");
    done(send(bill, typed(ADDRESS, true)));
    post().refuse(new MailNotTaken(false, "It does not answer.", new IOException("timeout")));
    round();
    assertThat(issued(bill).inWords())
        .isEqualTo("Not sent yet, and tried again by itself: It does not answer.");

    post().refuse(null);
    round();
    assertThat(issued(bill).state()).as("not at once").isEqualTo(State.WAITING);
  }

  @Test
  void whatWasErasedMeanwhileIsNotSent() {
    PatientId patient = patient();
    UUID bill = posted(patient, "REPORT");
    TypedMail typed = typed(ADDRESS, true);
    done(send(bill, typed));

    transactions()
        .run(PRACTICE, () -> books.bean(PaperHolding.class).erase(Subject.of(PRACTICE, patient)));
    round();

    assertThat(post().carried()).noneMatch(mail -> mail.id().equals(typed.token()));
    assertThat(issued(bill).content().to()).isNull();
    assertThat(issued(bill).state()).isEqualTo(State.GIVEN_UP);
  }

  private static Outcome send(UUID bill, TypedMail typed) {
    return sending().send(PRACTICE, PaperKind.INVOICE, bill, typed, PRIYA);
  }

  private static TypedMail typed(String address, boolean confirmed) {
    return new TypedMail(UUID.randomUUID(), address, confirmed);
  }

  private static IssuedPaper issued(UUID bill) {
    return papers().of(PRACTICE, List.of(bill)).get(0);
  }

  private static void round() {
    books.bean(PaperRound.class).run(PRACTICE);
  }

  private static PaperSending sending() {
    return books.bean(PaperSending.class);
  }

  private static TestPost post() {
    return books.bean(TestPost.class);
  }
}
