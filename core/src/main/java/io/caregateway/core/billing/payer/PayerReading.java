package io.caregateway.core.billing.payer;

import io.caregateway.core.billing.Doer;
import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shows businesses and third parties to people. Each call makes one audit record. */
public final class PayerReading {

  private static final int MOST = 50;

  private final PracticeTransactions transactions;
  private final PayerRows rows;
  private final AuditLog audit;

  PayerReading(PracticeTransactions transactions, PayerRows rows, AuditLog audit) {
    this.transactions = transactions;
    this.rows = rows;
    this.audit = audit;
  }

  /** What a search found; {@code more} when there are others, so that it should be narrowed. */
  public record Found(List<Payer> payers, boolean more) {
    public Found {
      payers = List.copyOf(payers);
    }
  }

  /**
   * @return empty when this practice has no such payer; another's are as if they were not
   */
  public Optional<Payer> find(OdsCode practice, UUID payer, Doer doer) {
    return transactions.in(
        practice,
        () -> {
          Optional<Payer> found = rows.find(practice, payer);
          AuditRecord read =
              found.isPresent()
                  ? AuditRecord.done(Act.PAYER_READ, doer.actor(), doer.origin())
                  : Outcomes.refused(Act.PAYER_READ, doer, "No such payer at this practice.");
          audit.append(read.about(payer.toString()));
          return found;
        });
  }

  /** Those whose names have these words, or words that begin so; for nothing, the newest. */
  public Found named(OdsCode practice, String typed, Doer doer) {
    return found(practice, "by name", MOST, doer, most -> rows.named(practice, typed, most));
  }

  /**
   * A page of all of them.
   *
   * @param after the last of the page before; null for the first page
   */
  public Found page(OdsCode practice, @Nullable UUID after, int most, Doer doer) {
    return found(practice, "a page", most, doer, limit -> rows.page(practice, after, limit));
  }

  private Found found(
      OdsCode practice, String how, int most, Doer doer, IntFunction<List<Payer>> query) {
    return transactions.in(
        practice,
        () -> {
          List<Payer> hits = query.apply(most + 1);
          List<Payer> shown = hits.stream().limit(most).toList();
          String found =
              shown.stream().map(one -> one.id().toString()).collect(Collectors.joining(" "));
          audit.append(
              AuditRecord.done(Act.PAYER_READ, doer.actor(), doer.origin())
                  .about(how + ", found: " + (found.isEmpty() ? "none" : found)));
          return new Found(shown, hits.size() > most);
        });
  }
}
