package io.caregateway.core.billing.payer;

import io.caregateway.core.billing.Doer;
import io.caregateway.core.billing.Outcome;
import io.caregateway.core.billing.Outcome.Done;
import io.caregateway.core.billing.Outcome.Invalid;
import io.caregateway.core.billing.Outcome.NotThere;
import io.caregateway.core.billing.Outcome.Problem;
import io.caregateway.core.billing.Turns;
import io.caregateway.core.billing.event.BillingEvents;
import io.caregateway.core.billing.event.Happening;
import io.caregateway.core.billing.prices.PayerKind;
import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Adds a practice's businesses and third parties, and changes what is known of them. */
public final class Payers {

  private static final long FIRST_VERSION = 1;

  private final PracticeTransactions transactions;
  private final PayerRows rows;
  private final Turns turns;
  private final AuditLog audit;
  private final BillingEvents events;
  private final Clock clock;

  Payers(
      PracticeTransactions transactions,
      PayerRows rows,
      Turns turns,
      AuditLog audit,
      BillingEvents events,
      Clock clock) {
    this.transactions = transactions;
    this.rows = rows;
    this.turns = turns;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /** Adds one, and gives its id. */
  public Outcome add(OdsCode practice, TypedPayer typed, Doer doer) {
    List<Problem> problems = new ArrayList<>();
    Optional<PayerKind> kind = typed.readKind();
    if (kind.isEmpty()) {
      problems.add(new Problem("kind", "Say whether it is a business or a third party."));
    }
    PayerDetails details = typed.read(problems);
    UUID id = id(practice, typed.token());
    return transactions.in(
        practice,
        () -> {
          turns.take(practice, "account " + id);
          Outcome outcome = add(practice, id, kind, details, problems);
          note(practice, id, doer, outcome);
          return outcome;
        });
  }

  private Outcome add(
      OdsCode practice,
      UUID id,
      Optional<PayerKind> kind,
      PayerDetails details,
      List<Problem> problems) {
    if (!problems.isEmpty() || kind.isEmpty()) {
      return new Invalid(problems);
    }
    if (rows.find(practice, id).isPresent()) {
      return Done.before(id);
    }
    rows.add(practice, new Payer(id, kind.get(), clock.instant(), FIRST_VERSION, details));
    return new Done(id, null);
  }

  /** Changes all but the kind. Bills that were posted keep the name that they have. */
  public Outcome change(OdsCode practice, UUID payer, TypedPayer typed, Doer doer) {
    List<Problem> problems = new ArrayList<>();
    PayerDetails details = typed.read(problems);
    return transactions.in(
        practice,
        () -> {
          turns.take(practice, "account " + payer);
          Outcome outcome =
              rows.find(practice, payer)
                  .map(held -> change(practice, held, details, problems))
                  .orElseGet(NotThere::new);
          note(practice, payer, doer, outcome);
          return outcome;
        });
  }

  private Outcome change(
      OdsCode practice, Payer held, PayerDetails details, List<Problem> problems) {
    if (!problems.isEmpty()) {
      return new Invalid(problems);
    }
    if (held.details().equals(details)) {
      return Done.before(held.id());
    }
    rows.put(practice, held.with(details));
    return new Done(held.id(), null);
  }

  private void note(OdsCode practice, UUID payer, Doer doer, Outcome outcome) {
    Outcomes.record(Act.PAYER_CHANGED, doer, outcome, "No such payer at this practice.")
        .map(record -> record.about(payer.toString()))
        .ifPresent(audit::append);
    if (outcome instanceof Done done && !done.again()) {
      try (Happening happening = Happening.begin()) {
        events.tell(practice, Act.PAYER_CHANGED, payer, payer, happening);
      }
    }
  }

  /** Not the token itself, which comes from outside and could be somebody else's id. */
  private static UUID id(OdsCode practice, UUID token) {
    String name = "payer " + practice.value() + " " + token;
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }
}
