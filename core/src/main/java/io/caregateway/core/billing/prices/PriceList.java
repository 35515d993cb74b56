package io.caregateway.core.billing.prices;

import io.caregateway.core.billing.Turns;
import io.caregateway.core.billing.event.BillingEvents;
import io.caregateway.core.billing.prices.PriceChange.Changed;
import io.caregateway.core.billing.prices.PriceChange.Invalid;
import io.caregateway.core.billing.prices.PriceChange.Same;
import io.caregateway.feed.BillingHappened.Priced;
import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.audit.Origin;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A practice's price lists. What they say is of nobody, so that reading them is not recorded. */
public final class PriceList {

  private static final String TURN = "prices";

  private final PracticeTransactions transactions;
  private final PriceRows rows;
  private final Turns turns;
  private final AuditLog audit;
  private final BillingEvents events;

  PriceList(
      PracticeTransactions transactions,
      PriceRows rows,
      Turns turns,
      AuditLog audit,
      BillingEvents events) {
    this.transactions = transactions;
    this.rows = rows;
    this.turns = turns;
    this.audit = audit;
    this.events = events;
  }

  /** The newest version of every item, whether it has begun or ended. */
  public List<Price> all(OdsCode practice) {
    return transactions.in(practice, () -> rows.newest(practice));
  }

  /** What is on the list on a day, also what may not be charged; by category and name. */
  public List<Price> on(OdsCode practice, PayerKind payer, LocalDate day) {
    return transactions.in(practice, () -> rows.on(practice, payer, day));
  }

  /** Every version of an item, newest first; empty when there is no such item. */
  public List<Price> versions(OdsCode practice, PayerKind payer, String code) {
    return transactions.in(practice, () -> rows.versions(practice, payer, code));
  }

  /** Lets nobody else change prices until the transaction under way ends. */
  public void hold(OdsCode practice) {
    turns.take(practice, TURN);
  }

  /** Adds an item, or a version to one that there is. */
  public PriceChange change(OdsCode practice, TypedPrice typed, Actor actor, Origin origin) {
    PriceCheck check = new PriceCheck(typed);
    Price wanted = check.price();
    if (wanted == null) {
      return new Invalid(check.problems());
    }
    return transactions.in(
        practice,
        () -> {
          turns.take(practice, TURN);
          Optional<Price> held = rows.newest(practice, wanted.payer(), wanted.code());
          int version = held.map(Price::version).orElse(0);
          if (held.isPresent() && held.get().equals(wanted.asVersion(version))) {
            return new Same(held.get());
          }
          Price next = wanted.asVersion(version + 1);
          rows.add(practice, next);
          audit.append(
              AuditRecord.done(Act.PRICES_CHANGED, actor, origin)
                  .about(next.payer().word() + " " + next.code() + " version " + next.version()));
          tell(practice, List.of(next));
          return new Changed(next);
        });
  }

  /** What a file would do. Nothing is changed. */
  public PriceFile check(OdsCode practice, String csv) {
    return transactions.in(practice, () -> compare(practice, PriceCsv.read(csv)));
  }

  /**
   * Takes a file in, all of it or, when anything is wrong, nothing. Taken twice, it counts once.
   */
  public PriceFile take(OdsCode practice, String csv, Actor actor, Origin origin) {
    return transactions.in(
        practice,
        () -> {
          turns.take(practice, TURN);
          PriceFile file = compare(practice, PriceCsv.read(csv));
          if (file.holds() && file.changesSomething()) {
            file.added().forEach(price -> rows.add(practice, price));
            file.changed().forEach(price -> rows.add(practice, price));
            audit.append(
                AuditRecord.done(Act.PRICES_CHANGED, actor, origin)
                    .about(
                        "file: %d added, %d changed"
                            .formatted(file.added().size(), file.changed().size())));
            tell(practice, Stream.concat(file.added().stream(), file.changed().stream()).toList());
          }
          return file;
        });
  }

  /** The newest version of every item, as a file that {@link #take} takes. */
  public String csv(OdsCode practice) {
    return PriceCsv.write(all(practice));
  }

  private void tell(OdsCode practice, List<Price> prices) {
    events.pricesChanged(
        practice,
        prices.stream()
            .map(price -> new Priced(price.payer().word(), price.code(), price.version()))
            .toList());
  }

  private PriceFile compare(OdsCode practice, PriceCsv.Lines lines) {
    if (!lines.errors().isEmpty()) {
      return PriceFile.wrong(lines.errors());
    }
    List<Price> added = new ArrayList<>();
    List<Price> changed = new ArrayList<>();
    int same = 0;
    for (Price price : lines.prices()) {
      Optional<Price> held = rows.newest(practice, price.payer(), price.code());
      int version = held.map(Price::version).orElse(0);
      if (held.isEmpty()) {
        added.add(price.asVersion(1));
      } else if (held.get().equals(price.asVersion(version))) {
        same++;
      } else {
        changed.add(price.asVersion(version + 1));
      }
    }
    return new PriceFile(added, changed, same, List.of());
  }
}
