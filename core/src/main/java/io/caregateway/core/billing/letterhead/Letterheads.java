package io.caregateway.core.billing.letterhead;

import io.caregateway.core.billing.Doer;
import io.caregateway.core.billing.Outcome;
import io.caregateway.core.billing.Outcome.Done;
import io.caregateway.core.billing.Outcome.Invalid;
import io.caregateway.core.billing.Outcome.Problem;
import io.caregateway.core.billing.Turns;
import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A practice's letterheads, and those of its branches. */
public final class Letterheads {

  private final PracticeTransactions transactions;
  private final LetterheadRows rows;
  private final Turns turns;
  private final AuditLog audit;
  private final Clock clock;

  Letterheads(
      PracticeTransactions transactions,
      LetterheadRows rows,
      Turns turns,
      AuditLog audit,
      Clock clock) {
    this.transactions = transactions;
    this.rows = rows;
    this.turns = turns;
    this.audit = audit;
    this.clock = clock;
  }

  /** The newest of each branch, the practice's own first. */
  public List<Letterhead> all(OdsCode practice) {
    return transactions.in(practice, () -> rows.newest(practice));
  }

  public Optional<Letterhead> find(OdsCode practice, UUID id) {
    return transactions.in(practice, () -> rows.find(practice, id));
  }

  /** What counts for a branch now: its own or, where it has none, the practice's. */
  public Optional<Letterhead> of(OdsCode practice, String branch) {
    return transactions.in(
        practice, () -> rows.newest(practice, branch.strip()).or(() -> rows.newest(practice, "")));
  }

  /** Sets a letterhead, from now on. */
  public Outcome change(OdsCode practice, TypedLetterhead typed, Doer doer) {
    List<Problem> problems = new ArrayList<>();
    String branch = typed.branch(problems);
    Letterhead.Content content = typed.read(problems);
    Optional<String> picture = Logo.read(typed.logo());
    if (typed.logo().length > 0 && picture.isEmpty()) {
      problems.add(
          new Problem("logo", "Choose a PNG or JPEG picture of up to 500 KB and 4 megapixels."));
    }
    if (!problems.isEmpty()) {
      return new Invalid(problems);
    }
    return transactions.in(
        practice,
        () -> {
          turns.take(practice, "letterheads");
          Optional<Letterhead> held = rows.newest(practice, branch);
          String kept = held.map(one -> one.content().logo()).orElse(null);
          Letterhead.Content next = content.with(logo(typed, picture.orElse(null), kept));
          if (held.isPresent() && held.get().content().equals(next)) {
            return Done.before(held.get().id());
          }
          return new Done(add(practice, branch, held, next, doer), null);
        });
  }

  private static @Nullable String logo(
      TypedLetterhead typed, @Nullable String fresh, @Nullable String kept) {
    return fresh != null ? fresh : typed.dropLogo() ? null : kept;
  }

  private UUID add(
      OdsCode practice,
      String branch,
      Optional<Letterhead> held,
      Letterhead.Content content,
      Doer doer) {
    Letterhead next =
        new Letterhead(
            UUID.randomUUID(),
            held.map(Letterhead::branch).orElse(branch),
            held.map(Letterhead::version).orElse(0) + 1,
            clock.instant(),
            content);
    rows.add(practice, next);
    audit.append(
        AuditRecord.done(Act.LETTERHEAD_CHANGED, doer.actor(), doer.origin())
            .about(
                (branch.isEmpty() ? "the practice's own" : "a branch's")
                    + ", version "
                    + next.version()));
    return next.id();
  }
}
