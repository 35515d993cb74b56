package io.caregateway.smartcards.virtual.post;

import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import io.caregateway.smartcards.virtual.post.SentLetter.State;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends a practice's letters that are due. Two processes never send the same one, unless one of
 * them ended between sending and saying so: a letter comes twice rather than never.
 */
public final class PostRound {

  private static final Logger LOG = LoggerFactory.getLogger(PostRound.class);
  private static final int AT_ONCE = 20;
  private static final int MOST_TRIES = 12;
  private static final Duration LEASE = Duration.ofMinutes(5);
  private static final Duration LONGEST_WAIT = Duration.ofHours(4);
  private static final Duration FIRST_WAIT = Duration.ofSeconds(30);

  private final PracticeTransactions transactions;
  private final Letters letters;
  private final LetterCarrier carrier;
  private final Clock clock;

  public PostRound(
      PracticeTransactions transactions, Letters letters, LetterCarrier carrier, Clock clock) {
    this.transactions = transactions;
    this.letters = letters;
    this.carrier = carrier;
    this.clock = clock;
  }

  /**
   * @return how many letters were sent
   */
  public int run(OdsCode practice) {
    List<SentLetter> due = transactions.in(practice, () -> letters.take(AT_ONCE, LEASE));
    int sent = 0;
    for (SentLetter letter : due) {
      State state = carried(letter);
      Instant next = clock.instant().plus(wait(letter.tries()));
      transactions.run(practice, () -> letters.note(letter.id(), state, next));
      sent += state == State.SENT ? 1 : 0;
    }
    return sent;
  }

  private State carried(SentLetter letter) {
    try {
      carrier.carry(letter.letter());
      return State.SENT;
    } catch (LetterNotSent notSent) {
      boolean last = letter.tries() >= MOST_TRIES;
      LOG.warn(
          "Letter {} could not be sent, try {} of {}{}. Check gateway.cards.mail.",
          letter.id(),
          letter.tries(),
          MOST_TRIES,
          last ? ": given up" : "");
      return last ? State.GIVEN_UP : State.WAITING;
    }
  }

  private static Duration wait(int tries) {
    Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(tries - 1, 12));
    return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
  }
}
