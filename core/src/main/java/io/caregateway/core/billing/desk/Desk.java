package io.caregateway.core.billing.desk;

import io.caregateway.core.billing.CardNumbers;
import io.caregateway.core.billing.Doer;
import io.caregateway.core.billing.Outcome;
import io.caregateway.core.billing.Outcome.Done;
import io.caregateway.core.billing.Outcome.Invalid;
import io.caregateway.core.billing.Outcome.NotAllowed;
import io.caregateway.core.billing.Outcome.NotThere;
import io.caregateway.core.billing.Outcome.Problem;
import io.caregateway.core.billing.Turns;
import io.caregateway.core.billing.TypedText;
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
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Keeps a practice's practitioners and branches, and where its computers stand. */
public final class Desk {

  private static final int NAME = 80;
  private static final int MOST = 500;
  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,15}");
  private static final NotAllowed FULL =
      new NotAllowed("The list is full: it has " + MOST + " entries.");

  private final PracticeTransactions transactions;
  private final PractitionerRows practitioners;
  private final BranchRows branches;
  private final Turns turns;
  private final AuditLog audit;
  private final Clock clock;

  Desk(
      PracticeTransactions transactions,
      PractitionerRows practitioners,
      BranchRows branches,
      Turns turns,
      AuditLog audit,
      Clock clock) {
    this.transactions = transactions;
    this.practitioners = practitioners;
    this.branches = branches;
    this.turns = turns;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @param terminal names the computer; null where it does not say
   */
  public Lists lists(OdsCode practice, @Nullable UUID terminal) {
    return transactions.in(
        practice,
        () -> {
          List<Branch> all = branches.all(practice);
          Optional<UUID> stands =
              terminal == null ? Optional.empty() : branches.of(practice, terminal);
          Branch here =
              stands
                  .flatMap(id -> all.stream().filter(one -> one.id().equals(id)).findFirst())
                  .orElse(null);
          return new Lists(practitioners.all(practice), all, here);
        });
  }

  /**
   * @param token names the form: sent twice, it makes one. It is the practitioner's id
   */
  public Outcome addPractitioner(OdsCode practice, UUID token, String typed, Doer doer) {
    List<Problem> problems = new ArrayList<>();
    String name = name("practitioner", typed, problems);
    return change(
        practice,
        "practitioner " + token,
        doer,
        lists -> {
          if (!problems.isEmpty()) {
            return new Invalid(problems);
          }
          for (Practitioner one : lists.practitioners()) {
            if (one.id().equals(token)) {
              return Done.before(token);
            }
            if (one.name().equalsIgnoreCase(name)) {
              return Invalid.at("practitioner", "This name is on the list.");
            }
          }
          if (lists.practitioners().size() >= MOST) {
            return FULL;
          }
          practitioners.put(practice, new Practitioner(token, name, true, null));
          return new Done(token, null);
        });
  }

  /**
   * @param branch where they mostly are; null for nowhere
   */
  public Outcome setPractitioner(
      OdsCode practice, UUID id, boolean shown, @Nullable UUID branch, Doer doer) {
    return change(
        practice,
        "practitioner " + id,
        doer,
        lists -> {
          if (branch != null && lists.branch(branch).isEmpty()) {
            return Invalid.at("branch", "Choose a branch of the list.");
          }
          Optional<Practitioner> held =
              lists.practitioners().stream().filter(one -> one.id().equals(id)).findFirst();
          held.ifPresent(one -> practitioners.put(practice, one.shown(shown).at(branch)));
          return held.isPresent() ? new Done(id, null) : new NotThere();
        });
  }

  /**
   * @param token names the form: sent twice, it makes one. It is the branch's id
   */
  public Outcome addBranch(
      OdsCode practice, UUID token, String typedCode, String typedName, Doer doer) {
    List<Problem> problems = new ArrayList<>();
    String name = name("name", typedName, problems);
    String code = typedCode.strip();
    if (CardNumbers.in(code)) {
      problems.add(new Problem("code", CardNumbers.REFUSED));
    } else if (!CODE.matcher(code).matches()) {
      problems.add(new Problem("code", "Up to 16 letters and digits, as MAIN."));
    }
    return change(
        practice,
        "branch " + token,
        doer,
        lists -> {
          if (!problems.isEmpty()) {
            return new Invalid(problems);
          }
          for (Branch one : lists.branches()) {
            if (one.id().equals(token)) {
              return Done.before(token);
            }
            if (one.code().equalsIgnoreCase(code) || one.name().equalsIgnoreCase(name)) {
              return Invalid.at(
                  one.code().equalsIgnoreCase(code) ? "code" : "name", "This is on the list.");
            }
          }
          if (lists.branches().size() >= MOST) {
            return FULL;
          }
          branches.put(practice, new Branch(token, code, name, true));
          return new Done(token, null);
        });
  }

  public Outcome setBranch(OdsCode practice, UUID id, boolean shown, Doer doer) {
    return change(
        practice,
        "branch " + id,
        doer,
        lists -> {
          lists.branch(id).ifPresent(one -> branches.put(practice, one.shown(shown)));
          return lists.branch(id).isPresent() ? new Done(id, null) : new NotThere();
        });
  }

  /** Says where a computer stands from now on. */
  public Outcome stand(OdsCode practice, UUID terminal, @Nullable UUID branch, Doer doer) {
    return change(
        practice,
        "terminal " + terminal,
        doer,
        lists -> {
          if (branch == null || lists.branch(branch).filter(Branch::shown).isEmpty()) {
            return Invalid.at("branch", "Choose the branch in which this computer stands.");
          }
          branches.stand(practice, terminal, branch, clock.instant());
          return new Done(terminal, null);
        });
  }

  private Outcome change(
      OdsCode practice, String what, Doer doer, Function<Lists, Outcome> change) {
    return transactions.in(
        practice,
        () -> {
          turns.take(practice, "desk");
          Outcome outcome = change.apply(lists(practice, null));
          if (outcome instanceof Done done && !done.again()) {
            audit.append(
                AuditRecord.done(Act.BILLING_LISTS_CHANGED, doer.actor(), doer.origin())
                    .about(what));
          } else if (!(outcome instanceof Done)) {
            audit.append(
                AuditRecord.refused(
                        Act.BILLING_LISTS_CHANGED, doer.actor(), doer.origin(), "Not valid.")
                    .about(what));
          }
          return outcome;
        });
  }

  private static String name(String field, String typed, List<Problem> problems) {
    String name = TypedText.read(field, typed, NAME, problems).replaceAll("\\s+", " ");
    if (name.isEmpty() || !Character.isLetterOrDigit(name.codePointAt(0))) {
      problems.add(new Problem(field, "Enter the name. It begins with a letter or a digit."));
    }
    return name;
  }
}
