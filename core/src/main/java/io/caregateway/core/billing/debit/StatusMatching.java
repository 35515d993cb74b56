package io.caregateway.core.billing.debit;

import io.caregateway.core.billing.debit.Result.Kind;
import io.caregateway.core.billing.debit.StatusReport.Block;
import io.caregateway.core.billing.debit.StatusReport.Debit;
import io.caregateway.core.billing.debit.StatusReport.Status;
import io.caregateway.feed.OdsCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds which collections a status report is about: by the id of the file, of the block and of the
 * payment, all of which {@link Pain008} made. For one report; not to be shared. Every call belongs
 * in a transaction of the practice.
 */
final class StatusMatching {

  private static final Pattern MESSAGE = Pattern.compile("R(\\d{1,18})-(\\d{6})");

  /** It is on the payee's account, or taken from the payer's. */
  private static final Set<String> SETTLED = Set.of("ACSC", "ACCC");

  private static final String REJECTED = "RJCT";

  /** So far nothing speaks against it, or it is told in parts. */
  private static final Set<String> UNDER_WAY =
      Set.of("", "ACCP", "ACTC", "ACSP", "ACWC", "ACFC", "PATC", "PDNG", "RCVD", "PART");

  private final OdsCode practice;
  private final CollectionRows rows;
  private final SchemeRows schemes;
  private final List<String> problems;
  private final List<Result> results = new ArrayList<>();
  private int accepted;

  /**
   * @param problems to which what is wrong is added; then nothing of the report counts
   */
  StatusMatching(OdsCode practice, CollectionRows rows, SchemeRows schemes, List<String> problems) {
    this.practice = practice;
    this.rows = rows;
    this.schemes = schemes;
    this.problems = problems;
  }

  /** What the report says that changes something. */
  List<Result> match(StatusReport report) {
    Optional<CollectionRun> run = run(report);
    run.ifPresent(found -> match(report, rows.of(practice, found.id()), found.number()));
    return results;
  }

  /** Of how many collections it says that they are accepted, and not settled yet. */
  int accepted() {
    return accepted;
  }

  private Optional<CollectionRun> run(StatusReport report) {
    if (!report.kind().isEmpty() && !report.kind().startsWith("pain.008")) {
      problems.add("The report is about another kind of file than a collection (pain.008).");
      return Optional.empty();
    }
    Matcher message = MESSAGE.matcher(report.message());
    Optional<CollectionRun> run =
        message.matches()
                && schemes
                    .find(practice)
                    .filter(scheme -> scheme.userNumber().equals(message.group(2)))
                    .isPresent()
            ? rows.run(practice, Long.parseLong(message.group(1)))
            : Optional.empty();
    if (run.isEmpty()) {
      problems.add(
          "The report is about a file that this practice did not make, or made under another"
              + " service user number.");
    }
    return run;
  }

  private void match(StatusReport report, List<Collection> sent, long run) {
    if (report.blocks().isEmpty()) {
      all(report.status(), sent, one -> true);
    }
    for (Block block : report.blocks()) {
      Optional<Sequence> sequence = Sequence.of(block.id().replaceFirst("^R" + run + "-", ""));
      if (sequence.isEmpty()) {
        problems.add("The report has a block of payments that was not in the file.");
      } else if (block.debits().isEmpty()) {
        all(block.status().or(report.status()), sent, one -> one.sequence() == sequence.get());
      } else {
        Status whole = block.status().or(report.status());
        block.debits().forEach(debit -> one(debit, sent, sequence.get(), whole));
      }
    }
  }

  private void all(Status status, List<Collection> sent, Predicate<Collection> which) {
    sent.stream().filter(which).forEach(one -> say(one, status));
  }

  private void one(Debit debit, List<Collection> sent, Sequence sequence, Status whole) {
    Optional<Collection> found =
        sent.stream()
            .filter(one -> one.reference().equals(debit.id()) && one.sequence() == sequence)
            .findFirst();
    if (found.isEmpty()) {
      problems.add("The report has a payment that was not in the file.");
    } else if (debit.amount() != null
        && debit.amount().compareTo(found.get().amount().pounds()) != 0) {
      problems.add(found.get().reference() + ": the report has another amount.");
    } else {
      say(found.get(), debit.status().or(whole));
    }
  }

  private void say(Collection one, Status status) {
    if (status.code().equals(REJECTED)) {
      results.add(
          new Result(one.reference(), one.reference(), Kind.FAILED, StatusWords.of(status)));
    } else if (SETTLED.contains(status.code())) {
      results.add(new Result(one.reference(), one.reference(), Kind.COLLECTED, ""));
    } else if (UNDER_WAY.contains(status.code())) {
      accepted++;
    } else {
      problems.add(one.reference() + ": the report has a status that is not known here.");
    }
  }
}
