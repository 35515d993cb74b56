package io.caregateway.core.billing.paper;

import io.caregateway.core.billing.Doer;
import io.caregateway.core.billing.Outcome;
import io.caregateway.core.billing.Outcome.Done;
import io.caregateway.core.billing.Outcome.Invalid;
import io.caregateway.core.billing.Outcome.NotAllowed;
import io.caregateway.core.billing.Outcome.Problem;
import io.caregateway.core.billing.letterhead.Letterhead;
import io.caregateway.core.billing.paper.IssuedPaper.State;
import io.caregateway.core.billing.paper.PaperIssuing.Ready;
import io.caregateway.core.billing.payer.Addressee;
import io.caregateway.core.billing.payer.Addressees;
import io.caregateway.core.billing.post.Mail;
import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Has papers sent by e-mail: they leave once all is stored. */
public final class PaperSending {

  private static final int MOST_BYTES = 3_000_000;
  private static final String TEXT =
      """
      %s is attached to this message as a PDF.

      %s
      %s

      If this is not meant for you, please delete it and tell us.
      """;

  private final PracticeTransactions transactions;
  private final PaperIssuing issuing;
  private final PaperSubjects subjects;
  private final Addressees addressees;
  private final PaperRows rows;
  private final PaperPress press;

  PaperSending(
      PracticeTransactions transactions,
      PaperIssuing issuing,
      PaperSubjects subjects,
      Addressees addressees,
      PaperRows rows,
      PaperPress press) {
    this.transactions = transactions;
    this.issuing = issuing;
    this.subjects = subjects;
    this.addressees = addressees;
    this.rows = rows;
    this.press = press;
  }

  /**
   * What a form to send a paper begins with.
   *
   * @param address to offer; null when none is known
   * @param known whether something was sent there before
   */
  public record Offer(String name, @Nullable String address, boolean known) {}

  /**
   * @return empty when this practice has no such thing
   */
  public Optional<Offer> offer(OdsCode practice, PaperKind kind, UUID subject) {
    return transactions.in(
        practice, () -> subjects.find(practice, kind, subject).map(it -> offer(practice, it)));
  }

  private Offer offer(OdsCode practice, PaperSubject subject) {
    Addressee to = addressees.of(practice, subject.payer()).orElseThrow();
    if (addressees.withholds(practice, subject.payer())) {
      return new Offer(to.name(), null, false);
    }
    String last =
        rows.ofPeople(practice, List.of(subject.payer())).stream()
            .filter(paper -> paper.state() == State.SENT)
            .map(paper -> paper.content().to())
            .findFirst()
            .orElse(to.email());
    return new Offer(to.name(), last, last != null && known(practice, subject, last));
  }

  /** Sends a paper. The same form sent twice counts once. */
  public Outcome send(OdsCode practice, PaperKind kind, UUID subject, TypedMail typed, Doer doer) {
    return issuing.issue(
        practice,
        kind,
        subject,
        Act.PAPER_SENT,
        doer,
        ready -> {
          if (rows.find(practice, typed.token()).isPresent()) {
            return Done.before(typed.token());
          }
          List<Problem> problems = typed.problems(known(practice, ready.subject(), typed.read()));
          return problems.isEmpty() ? send(practice, ready, typed, doer) : new Invalid(problems);
        });
  }

  private Outcome send(OdsCode practice, Ready ready, TypedMail typed, Doer doer) {
    Paper paper = issuing.write(practice, ready);
    byte[] pdf = press.pdf(paper);
    if (pdf.length > MOST_BYTES) {
      return new NotAllowed("This document is too large to be sent by e-mail. Print it instead.");
    }
    Letterhead.Content from = ready.letterhead().content();
    Mail mail =
        new Mail(
            typed.token(),
            typed.read(),
            from.email(),
            paper.title() + " from " + from.name(),
            TEXT.formatted(paper.title(), from.name(), from.phone()),
            paper.fileName(),
            pdf);
    issuing.add(
        practice,
        ready,
        typed.token(),
        State.WAITING,
        new IssuedPaper.Content(paper.title(), doer.shown(), mail.to(), null, mail));
    return new Done(typed.token(), null);
  }

  private boolean known(OdsCode practice, PaperSubject subject, String address) {
    return !addressees.withholds(practice, subject.payer())
        && rows.ofPeople(practice, List.of(subject.payer())).stream()
            .filter(paper -> paper.state() == State.SENT || paper.state() == State.WAITING)
            .anyMatch(paper -> address.equalsIgnoreCase(paper.content().to()));
  }
}
