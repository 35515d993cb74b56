package io.caregateway.core.billing.payer;

import io.caregateway.core.billing.Doer;
import io.caregateway.core.billing.Outcome;
import io.caregateway.core.billing.Outcome.Done;
import io.caregateway.core.billing.Outcome.Invalid;
import io.caregateway.core.billing.Outcome.NotThere;
import io.caregateway.core.billing.Outcome.Problem;
import io.caregateway.core.billing.prices.PayerKind;
import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.audit.Act;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Adds a practice's businesses and third parties, and changes what is known of them. */
public final class Payers {

  private static final long FIRST_VERSION = 1;

  private final AccountNoting noting;
  private final PayerRows rows;
  private final Clock clock;

  Payers(AccountNoting noting, PayerRows rows, Clock clock) {
    this.noting = noting;
    this.rows = rows;
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
    return noting.of(
        practice,
        id,
        null,
        Act.PAYER_CHANGED,
        doer,
        () -> {
          if (!problems.isEmpty() || kind.isEmpty()) {
            return new Invalid(problems);
          }
          if (rows.find(practice, id).isPresent()) {
            return Done.before(id);
          }
          rows.add(practice, new Payer(id, kind.get(), clock.instant(), FIRST_VERSION, details));
          return new Done(id, null);
        });
  }

  /** Changes all but the kind. Bills that were posted keep the name that they have. */
  public Outcome change(OdsCode practice, UUID payer, TypedPayer typed, Doer doer) {
    List<Problem> problems = new ArrayList<>();
    PayerDetails details = typed.read(problems);
    return noting.of(
        practice,
        payer,
        null,
        Act.PAYER_CHANGED,
        doer,
        () ->
            rows.find(practice, payer)
                .map(held -> change(practice, held, details, problems))
                .orElseGet(NotThere::new));
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

  /** Not the token itself, which comes from outside and could be somebody else's id. */
  private static UUID id(OdsCode practice, UUID token) {
    String name = "payer " + practice.value() + " " + token;
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }
}
