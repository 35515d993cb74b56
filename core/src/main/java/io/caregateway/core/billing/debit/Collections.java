package io.caregateway.core.billing.debit;

import static java.util.stream.Collectors.joining;

import io.caregateway.core.billing.Doer;
import io.caregateway.core.billing.Outcome;
import io.caregateway.core.billing.Outcome.Done;
import io.caregateway.core.billing.Outcome.Invalid;
import io.caregateway.core.billing.Outcome.NotAllowed;
import io.caregateway.core.billing.PracticeTime;
import io.caregateway.core.billing.bill.Series;
import io.caregateway.core.billing.work.PracticeWork;
import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Collects what is owed under mandates: first as a plan, then as a run with its file. */
public final class Collections {

  private static final int LONGEST = 90;
  private static final NotAllowed NO_SCHEME =
      new NotAllowed("Say first under what name and service user number you collect.");
  private static final NotAllowed NOTHING =
      new NotAllowed("Nothing is owed under a mandate that is not being collected already.");

  private final PracticeTransactions transactions;
  private final PracticeWork work;
  private final Planning planning;
  private final CollectionRows rows;
  private final MandateRows mandates;
  private final SchemeRows schemes;
  private final CollectionFiles files;
  private final Series series;
  private final AuditLog audit;
  private final WorkingDays days;
  private final int notice;
  private final Clock clock;

  Collections(
      PracticeTransactions transactions,
      PracticeWork work,
      Planning planning,
      CollectionRows rows,
      MandateRows mandates,
      SchemeRows schemes,
      CollectionFiles files,
      Series series,
      AuditLog audit,
      DebitSettings settings,
      Clock clock) {
    this.transactions = transactions;
    this.work = work;
    this.planning = planning;
    this.rows = rows;
    this.mandates = mandates;
    this.schemes = schemes;
    this.files = files;
    this.series = series;
    this.audit = audit;
    this.days = new WorkingDays(settings.bankHolidays());
    this.notice = settings.advanceDays();
    this.clock = clock;
  }

  /** The first day on which money may be collected, when payers are told of it today. */
  public LocalDate earliest() {
    return days.after(PracticeTime.day(clock.instant()), notice);
  }

  /** What a run would collect now. Makes one audit record, since it names who owes. */
  public List<Planned> plan(OdsCode practice, Doer doer) {
    return transactions.in(
        practice,
        () -> {
          List<Planned> plan = planning.plan(practice);
          String found =
              plan.stream().map(one -> one.mandate().payer().toString()).collect(joining(" "));
          audit.append(
              AuditRecord.done(Act.PATIENT_SEARCH, doer.actor(), doer.origin())
                  .about("collection planned, found: " + (found.isEmpty() ? "none" : found)));
          return plan;
        });
  }

  /** The last runs, newest first. */
  public List<CollectionRun> runs(OdsCode practice, int most) {
    return transactions.in(practice, () -> rows.runs(practice, most));
  }

  public Optional<CollectionRun> run(OdsCode practice, UUID run) {
    return transactions.in(practice, () -> rows.run(practice, run));
  }

  /** What is in a run; it names nobody. */
  public List<Collection> of(OdsCode practice, UUID run) {
    return transactions.in(practice, () -> rows.of(practice, run));
  }

  /**
   * Makes a run. No money is booked until a result says that it was collected.
   *
   * @param token names the form: sent twice, it is one run
   * @param day null when what was typed is no day
   */
  public Outcome make(OdsCode practice, UUID token, @Nullable LocalDate day, Doer doer) {
    return work.on(
        practice,
        "debits",
        Act.COLLECTION_MADE,
        doer,
        () -> {
          if (rows.run(practice, token).isPresent()) {
            return Done.before(token);
          }
          if (schemes.find(practice).isEmpty()) {
            return NO_SCHEME;
          }
          LocalDate first = earliest();
          if (day == null
              || day.isBefore(first)
              || day.isAfter(first.plusDays(LONGEST))
              || !days.isOne(day)) {
            return Invalid.at(
                "day",
                "Enter a working day from "
                    + first
                    + ", so that payers are told "
                    + notice
                    + " working days before.");
          }
          List<Planned> plan = planning.plan(practice);
          if (plan.isEmpty()) {
            return NOTHING;
          }
          add(practice, token, day, plan);
          return new Done(token, null);
        });
  }

  /**
   * The run as a file. Makes one audit record, since it has payers' accounts in it.
   *
   * @return empty where there is no such run
   */
  public Optional<String> file(OdsCode practice, UUID run, boolean pain, Doer doer) {
    return transactions.in(
        practice,
        () -> {
          Optional<CollectionRun> found = rows.run(practice, run);
          AuditRecord taken =
              found.isPresent()
                  ? AuditRecord.done(Act.COLLECTION_FILE_TAKEN, doer.actor(), doer.origin())
                  : AuditRecord.refused(
                      Act.COLLECTION_FILE_TAKEN, doer.actor(), doer.origin(), "No such run here.");
          audit.append(taken.about("run " + run + (pain ? ", pain.008" : ", CSV")));
          return found.map(one -> files.of(practice, one, pain));
        });
  }

  private void add(OdsCode practice, UUID run, LocalDate day, List<Planned> plan) {
    Instant now = clock.instant();
    long number = series.next(practice, Series.Kind.COLLECTION);
    rows.add(practice, run, number, day, now);
    for (Planned one : plan) {
      Mandate mandate = one.mandate();
      String reference = "R" + number + "-" + mandate.reference();
      UUID id = UUID.nameUUIDFromBytes((run + " " + reference).getBytes(StandardCharsets.UTF_8));
      rows.add(
          practice,
          new Collection(
              id,
              run,
              mandate.id(),
              mandate.payer(),
              reference,
              one.amount(),
              mandate.next(),
              Collection.State.SENT,
              null,
              one.parts()));
      if (mandate.state() == Mandate.State.ENDING) {
        mandates.put(practice, mandate.id(), Mandate.State.ENDED);
      }
    }
  }
}
