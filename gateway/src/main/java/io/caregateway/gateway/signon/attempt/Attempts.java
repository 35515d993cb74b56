package io.caregateway.gateway.signon.attempt;

import io.caregateway.feed.OdsCode;
import io.caregateway.gateway.signon.PracticeRules;
import io.caregateway.gateway.signon.SignOnRefused;
import io.caregateway.gateway.signon.SignOnRefused.Cause;
import io.caregateway.gateway.signon.UserId;
import io.caregateway.gateway.signon.people.Person;
import io.caregateway.gateway.signon.people.PersonChanges;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.audit.Origin;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Limits refused attempts to sign on, by person and by address. Every way of sign-on asks before it
 * looks at what somebody claims, and tells of every refusal. What counts is kept whatever becomes
 * of a transaction under way.
 */
@Component
public final class Attempts {

  private final AttemptCounts counts;
  private final AttemptSettings settings;
  private final PracticeRules rules;
  private final PersonChanges persons;
  private final PracticeTransactions transactions;
  private final Clock clock;

  Attempts(
      AttemptCounts counts,
      AttemptSettings settings,
      PracticeRules rules,
      PersonChanges persons,
      PracticeTransactions transactions,
      Clock clock) {
    this.counts = counts;
    this.settings = settings;
    this.rules = rules;
    this.persons = persons;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Refuses whoever was refused too often of late.
   *
   * @param practice which they sign on to; null where none is named
   * @param user whom they claim to be; null where that is not known yet
   * @param address the client's network address
   * @throws SignOnRefused TOO_MANY_ATTEMPTS
   */
  public void require(@Nullable OdsCode practice, @Nullable UserId user, @Nullable String address) {
    boolean tooMany =
        (address != null && count(AuditLog.SITE, address) >= settings.perAddress())
            || (user != null && count(at(practice), user.key()) >= settings.perUser());
    if (tooMany) {
      throw new SignOnRefused(Cause.TOO_MANY_ATTEMPTS);
    }
  }

  /**
   * Counts a refusal. Whoever is refused too often is locked out, where the practice wants that.
   */
  public void refused(@Nullable OdsCode practice, @Nullable UserId user, @Nullable String address) {
    if (address != null) {
      add(AuditLog.SITE, address);
    }
    if (user == null) {
      return;
    }
    int refused = add(at(practice), user.key());
    if (practice != null && refused == lockAfter(practice)) {
      persons.lock(practice, user);
    }
  }

  /** Lets somebody try again who was locked out. */
  public void unlock(OdsCode practice, Person person, Actor by, Origin origin) {
    transactions.run(practice, () -> counts.forget(person.user().key()));
    persons.unlock(practice, person, by, origin);
  }

  private int lockAfter(OdsCode practice) {
    Integer own = rules.of(practice).lockAfter();
    return own == null ? settings.lockAfter() : own;
  }

  private int count(OdsCode practice, String whose) {
    return transactions.look(practice, () -> counts.of(whose, from()));
  }

  private int add(OdsCode practice, String whose) {
    return transactions.apart(practice, () -> counts.add(whose, from(), clock.instant()));
  }

  private Instant from() {
    return clock.instant().minus(settings.window());
  }

  private static OdsCode at(@Nullable OdsCode practice) {
    return practice == null ? AuditLog.SITE : practice;
  }
}
