package io.caregateway.gateway.signon.session;

import io.caregateway.feed.OdsCode;
import io.caregateway.gateway.signon.Identity;
import io.caregateway.gateway.signon.PracticeRules;
import io.caregateway.gateway.signon.SignOnSettings;
import io.caregateway.gateway.signon.UserId;
import io.caregateway.routes.practice.Departures;
import io.caregateway.routes.practice.Practices;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.audit.Origin;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The register of people's sessions, shared by all processes. A session that is ended here ends on
 * whichever process it is within seconds. A session that ended with its process stays in the
 * register until it would have been idle for too long.
 */
@Component
public final class Sessions {

  private final SessionRows rows;
  private final PracticeTransactions transactions;
  private final Practices practices;
  private final Departures departures;
  private final AuditLog audit;
  private final SignOnSettings settings;
  private final PracticeRules rules;
  private final Clock clock;

  Sessions(
      SessionRows rows,
      PracticeTransactions transactions,
      Practices practices,
      Departures departures,
      AuditLog audit,
      SignOnSettings settings,
      PracticeRules rules,
      Clock clock) {
    this.rows = rows;
    this.transactions = transactions;
    this.practices = practices;
    this.departures = departures;
    this.audit = audit;
    this.settings = settings;
    this.rules = rules;
    this.clock = clock;
  }

  /** Registers a session that begins, in the transaction under way of the person's practice. */
  public void begin(Identity person, Origin origin) {
    rows.insert(person, origin, clock.instant());
  }

  /**
   * Notes another role at the same practice, in the transaction under way.
   *
   * @return false where the session has ended
   */
  public boolean changed(Identity person, Origin origin) {
    return rows.update(person, origin);
  }

  /**
   * Closes the row of a session that goes on at another practice.
   *
   * @return false where the session had ended, so that it must not go on
   */
  public boolean moved(Identity before) {
    return !transactions
        .in(before.practice(), () -> rows.close(before.session(), "ROLE_CHOSEN", clock.instant()))
        .isEmpty();
  }

  /** Whether it goes on. */
  public boolean goesOn(Identity person) {
    return transactions.in(person.practice(), () -> rows.isOpen(person.session()));
  }

  /** Whether it goes on; if so, notes that there was a request just now. */
  public boolean seen(Identity person) {
    return transactions.in(person.practice(), () -> rows.touch(person.session(), clock.instant()));
  }

  /**
   * Closes and records the end of a session, as its own person or the gateway ends it.
   *
   * @param why as {@code HERE}, {@code AT_IDENTITY_PROVIDER}, {@code SESSION_LIMIT}, {@code IDLE}
   */
  public void signedOut(Identity person, Origin origin, String why) {
    boolean wasOpen =
        transactions.apart(
            person.practice(),
            () -> {
              boolean closed = !rows.close(person.session(), why, clock.instant()).isEmpty();
              audit.append(AuditRecord.done(Act.SIGN_OUT, person.actor(), origin).about(why));
              return closed;
            });
    if (!wasOpen) {
      // a role of another practice may have been chosen at the same moment
      everywhere()
          .forEach(
              practice ->
                  transactions.apart(
                      practice,
                      () -> rows.close(person.id(), person.since(), why, clock.instant())));
    }
  }

  /** The sessions under way at a practice, those with the latest request first. */
  public List<RegisteredSession> underWay(OdsCode practice, int most) {
    Instant now = clock.instant();
    return transactions.in(
        practice, () -> rows.open(now.minus(settings.limit()), now.minus(idle(practice)), most));
  }

  /** One person's sessions under way at a practice, those with the latest request first. */
  List<RegisteredSession> underWay(OdsCode practice, UserId user, int most) {
    Instant now = clock.instant();
    return transactions.in(
        practice,
        () -> rows.open(user, now.minus(settings.limit()), now.minus(idle(practice)), most));
  }

  /** How long a session of this practice lasts without a request. */
  public Duration idle(OdsCode practice) {
    Duration own = rules.of(practice).idle();
    return own == null ? settings.idle() : own;
  }

  /** Ends one session of this practice. */
  public int end(OdsCode practice, UUID session, Ending ending) {
    return ended(practice, () -> rows.close(session, ending.why(), clock.instant()), ending);
  }

  /** Ends all sessions of somebody at this practice. */
  public int endAllOf(OdsCode practice, UserId user, Ending ending) {
    return ended(practice, () -> rows.close(user, ending.why(), clock.instant()), ending);
  }

  /** Ends all sessions of several people at this practice. */
  public int endAllOf(OdsCode practice, Collection<UserId> users, Ending ending) {
    return ended(
        practice,
        () ->
            users.stream()
                .flatMap(user -> rows.close(user, ending.why(), clock.instant()).stream())
                .toList(),
        ending);
  }

  /** Ends all sessions of somebody, at whichever practice. */
  public int endAllOf(UserId user, Ending ending) {
    return twice(practice -> endAllOf(practice, user, ending));
  }

  /**
   * Ends all sessions, at whichever practice, that rest on this word of an issuer.
   *
   * @param issuer the proof's
   * @param handle the proof's: the session's id at the issuer, or a card's serial number
   */
  public int endAllBy(String issuer, String handle, Ending ending) {
    return twice(practice -> endAllBy(practice, issuer, handle, ending));
  }

  /** Ends all sessions at this practice that rest on this word of an issuer. */
  public int endAllBy(OdsCode practice, String issuer, String handle, Ending ending) {
    return ended(practice, () -> rows.close(issuer, handle, ending.why(), clock.instant()), ending);
  }

  /**
   * Locks the sessions at this practice that rest on this word of an issuer, in the transaction
   * under way. Whoever writes records before ending sessions does so first: everywhere else, too,
   * sessions come before records, or two could wait for each other.
   */
  public void hold(OdsCode practice, String issuer, String handle) {
    transactions.run(practice, () -> rows.hold(issuer, handle));
  }

  /** A session that goes on from one practice to another meanwhile is met the second time. */
  private int twice(ToIntFunction<OdsCode> end) {
    return everywhere().mapToInt(end).sum() + everywhere().mapToInt(end).sum();
  }

  private int ended(OdsCode practice, Supplier<List<RegisteredSession>> close, Ending ending) {
    return transactions.in(
        practice,
        () -> {
          List<RegisteredSession> closed = close.get();
          closed.forEach(session -> record(session, ending));
          return closed.size();
        });
  }

  private void record(RegisteredSession session, Ending ending) {
    String what = ending.why() + ", session of " + session.user().inWords();
    audit.append(AuditRecord.done(Act.SESSION_ENDED, ending.by(), ending.origin()).about(what));
  }

  /** Every practice that can still be asked, and where those are who have not chosen one yet. */
  Stream<OdsCode> everywhere() {
    return Stream.concat(
        practices.codes().stream().filter(practice -> !departures.isDestroyed(practice)),
        Stream.of(AuditLog.SITE));
  }
}
