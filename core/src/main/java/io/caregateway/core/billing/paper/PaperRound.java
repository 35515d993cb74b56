package io.caregateway.core.billing.paper;

import io.caregateway.core.billing.paper.IssuedPaper.State;
import io.caregateway.core.billing.post.Mail;
import io.caregateway.core.billing.post.MailCarrier;
import io.caregateway.core.billing.post.MailNotTaken;
import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends a practice's papers that are due. Two processes never send the same one, unless one of them
 * ended between sending and saying so: then it comes twice, under the same message id.
 */
public final class PaperRound {

  private static final Logger LOG = LoggerFactory.getLogger(PaperRound.class);
  private static final int AT_ONCE = 5;
  private static final int MOST_TRIES = 12;
  private static final Duration LEASE = Duration.ofMinutes(10);
  private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
  private static final Duration LONGEST_WAIT = Duration.ofHours(4);

  private final PracticeTransactions transactions;
  private final PaperRows rows;
  private final PaperSubjects subjects;
  private final Concerned concerned;
  private final MailCarrier carrier;
  private final Clock clock;

  PaperRound(
      PracticeTransactions transactions,
      PaperRows rows,
      PaperSubjects subjects,
      Concerned concerned,
      MailCarrier carrier,
      Clock clock) {
    this.transactions = transactions;
    this.rows = rows;
    this.subjects = subjects;
    this.concerned = concerned;
    this.carrier = carrier;
    this.clock = clock;
  }

  /**
   * @return how many papers a mail server took
   */
  public int run(OdsCode practice) {
    List<IssuedPaper> due =
        transactions.in(practice, () -> rows.take(practice, clock.instant(), AT_ONCE, LEASE));
    int sent = 0;
    for (IssuedPaper paper : due) {
      sent += carried(practice, paper) ? 1 : 0;
    }
    return sent;
  }

  private boolean carried(OdsCode practice, IssuedPaper paper) {
    Mail mail = paper.content().mail();
    String refusal = refusal(practice, paper);
    if (mail == null || refusal != null) {
      note(practice, paper, State.GIVEN_UP, refusal);
      return false;
    }
    try {
      carrier.carry(mail);
      note(practice, paper, State.SENT, null);
      return true;
    } catch (MailNotTaken not) {
      boolean last = paper.tries() >= MOST_TRIES;
      State state = not.forGood() ? State.REFUSED : last ? State.GIVEN_UP : State.WAITING;
      LOG.warn("Paper {} could not be sent, try {}: {}", paper.id(), paper.tries(), state);
      note(practice, paper, state, not.words());
      return false;
    }
  }

  /** Why it may not leave any more, as the use of the patient's data was restricted meanwhile. */
  private @Nullable String refusal(OdsCode practice, IssuedPaper paper) {
    return transactions
        .in(
            practice,
            () ->
                subjects
                    .find(practice, paper.kind(), paper.subject())
                    .flatMap(subject -> Optional.ofNullable(concerned.refusal(practice, subject))))
        .orElse(null);
  }

  private void note(OdsCode practice, IssuedPaper paper, State state, @Nullable String answer) {
    Instant next = clock.instant().plus(wait(paper.tries()));
    IssuedPaper.Content content = paper.content().answered(answer, state != State.WAITING);
    transactions.run(practice, () -> rows.note(practice, paper, state, next, content));
  }

  private static Duration wait(int tries) {
    Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(tries - 1, 12));
    return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
  }
}
