package io.caregateway.core.billing.bill;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.caregateway.core.billing.Doer;
import io.caregateway.core.billing.Outcome;
import io.caregateway.core.billing.Outcome.Done;
import io.caregateway.core.billing.Outcome.Invalid;
import io.caregateway.core.billing.Outcome.NotAllowed;
import io.caregateway.core.billing.PracticeTime;
import io.caregateway.core.billing.TypedValues;
import io.caregateway.core.billing.payer.Standing;
import io.caregateway.feed.OdsCode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/**
 * Gives drafts as estimates, and makes drafts of those that were accepted, in the practice's
 * transaction under way. The books know nothing of it.
 */
final class Estimating {

  private static final int MOST_MONTHS = 12;

  private final BillRows rows;
  private final Series series;
  private final Concerned concerned;
  private final Clock clock;

  Estimating(BillRows rows, Series series, Concerned concerned, Clock clock) {
    this.rows = rows;
    this.series = series;
    this.concerned = concerned;
    this.clock = clock;
  }

  /**
   * @param typed the last day on which it counts
   */
  Outcome give(OdsCode practice, Bill draft, Standing account, String typed) {
    String refusal = concerned.refusal(practice, account, draft.patient());
    if (refusal != null) {
      return new NotAllowed(refusal);
    }
    if (draft.total().pence() == 0) {
      return new NotAllowed("There is nothing to pay on this draft. Add an item first.");
    }
    LocalDate today = PracticeTime.day(clock.instant());
    LocalDate until = TypedValues.date(typed);
    if (until == null || until.isBefore(today) || until.isAfter(today.plusMonths(MOST_MONTHS))) {
      return Invalid.at(
          "until", "Enter the last day on which it counts, within a year, as 27/3/2027.");
    }
    Estimate estimate = new Estimate(series.next(practice, Series.Kind.ESTIMATE), today, until);
    rows.put(practice, draft.given(draft.content().given(account.name(), estimate)));
    return new Done(draft.id(), concerned.notice(practice, account, draft.patient()));
  }

  /** A draft with what the estimate says, at its prices; there is never more than one. */
  Outcome accept(OdsCode practice, Bill given, Standing account, Doer doer) {
    UUID id = bill(given.id());
    if (rows.find(practice, id).isPresent()) {
      return Done.before(id);
    }
    Instant now = clock.instant();
    Estimate estimate = Objects.requireNonNull(given.content().estimate());
    if (estimate.expiredOn(PracticeTime.day(now))) {
      return new NotAllowed(
          "This estimate has expired. Make a bill or another estimate at the prices of today.");
    }
    String refusal = concerned.refusal(practice, account, given.patient());
    if (refusal != null) {
      return new NotAllowed(refusal);
    }
    rows.add(
        practice, given.asDraft(id, PracticeTime.day(now), now, given.content().by(doer.shown())));
    return new Done(id, concerned.notice(practice, account, given.patient()));
  }

  /** The bill that comes of an estimate. */
  static UUID bill(UUID estimate) {
    return UUID.nameUUIDFromBytes(("bill of estimate " + estimate).getBytes(UTF_8));
  }
}
