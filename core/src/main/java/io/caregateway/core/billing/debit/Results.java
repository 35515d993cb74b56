package io.caregateway.core.billing.debit;

import io.caregateway.core.billing.Doer;
import io.caregateway.core.billing.Outcome;
import io.caregateway.core.billing.Outcome.Done;
import io.caregateway.core.billing.Outcome.NotAllowed;
import io.caregateway.core.billing.debit.Collection.State;
import io.caregateway.core.billing.payer.AccountWork;
import io.caregateway.core.billing.payer.Standing;
import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Books what became of collections, each result once, however often it is read. */
public final class Results {

  private static final NotAllowed NOT_COLLECTED =
      new NotAllowed("It was not collected before, so that it cannot be returned.");
  private static final NotAllowed OVER =
      new NotAllowed("Another result of this collection counted before.");

  private final PracticeTransactions transactions;
  private final AccountWork work;
  private final CollectionRows rows;
  private final SchemeRows schemes;
  private final CollectedMoney money;

  Results(
      PracticeTransactions transactions,
      AccountWork work,
      CollectionRows rows,
      SchemeRows schemes,
      CollectedMoney money) {
    this.transactions = transactions;
    this.work = work;
    this.rows = rows;
    this.schemes = schemes;
    this.money = money;
  }

  /**
   * Reads a file of results. If any of it is wrong, nothing of it counts.
   *
   * @param file CSV, or ISO 20022 pain.002
   */
  public ResultsRead read(OdsCode practice, String file, Doer doer) {
    List<String> problems = new ArrayList<>();
    int accepted = 0;
    List<Result> results = List.of();
    if (Pain002.looksLike(file)) {
      StatusMatching matching = new StatusMatching(practice, rows, schemes, problems);
      results =
          Pain002.read(file, problems)
              .map(report -> transactions.in(practice, () -> matching.match(report)))
              .orElse(results);
      accepted = matching.accepted();
    } else {
      results = ResultCsv.read(file, problems);
    }
    List<Collection> known = new ArrayList<>();
    for (Result result : results) {
      Optional<Collection> found =
          transactions.in(practice, () -> rows.find(practice, result.reference()));
      found.ifPresentOrElse(
          known::add, () -> problems.add(result.place() + ": no collection has this reference."));
    }
    if (!problems.isEmpty()) {
      return new ResultsRead(problems, 0, 0, 0, List.of());
    }
    int booked = 0;
    int again = 0;
    List<String> refused = new ArrayList<>();
    for (int i = 0; i < results.size(); i++) {
      Result result = results.get(i);
      Outcome outcome = book(practice, known.get(i), result, doer);
      if (outcome instanceof Done done) {
        booked += done.again() ? 0 : 1;
        again += done.again() ? 1 : 0;
      } else if (outcome instanceof NotAllowed not) {
        refused.add(result.place() + ": " + not.sentence());
      }
    }
    return new ResultsRead(List.of(), booked, again, accepted, refused);
  }

  private Outcome book(OdsCode practice, Collection named, Result result, Doer doer) {
    return work.on(
        practice,
        named.payer(),
        null,
        Act.COLLECTION_BOOKED,
        doer,
        account -> {
          // read again: another file may have told of it while others had their turn
          Collection held = rows.find(practice, named.reference()).orElseThrow();
          return switch (result.kind()) {
            case COLLECTED -> collected(practice, account, held, doer);
            case FAILED -> failed(practice, held, result);
            case RETURNED -> returned(practice, account, held, result, doer);
          };
        });
  }

  private Outcome collected(OdsCode practice, Standing account, Collection held, Doer doer) {
    if (held.state() == State.COLLECTED || held.state() == State.RETURNED) {
      return Done.before(held.id());
    }
    if (held.state() == State.FAILED) {
      return OVER;
    }
    rows.put(practice, held.id(), State.COLLECTED, "");
    money.collected(practice, account, held, doer);
    return new Done(held.id(), null);
  }

  private Outcome failed(OdsCode practice, Collection held, Result result) {
    if (held.state() == State.FAILED) {
      return Done.before(held.id());
    }
    if (held.state() != State.SENT) {
      return OVER;
    }
    rows.put(practice, held.id(), State.FAILED, result.reason());
    return new Done(held.id(), null);
  }

  private Outcome returned(
      OdsCode practice, Standing account, Collection held, Result result, Doer doer) {
    if (held.state() == State.RETURNED) {
      return Done.before(held.id());
    }
    if (held.state() != State.COLLECTED) {
      return NOT_COLLECTED;
    }
    rows.put(practice, held.id(), State.RETURNED, result.reason());
    money.returned(practice, account, held, doer);
    return new Done(held.id(), null);
  }
}
