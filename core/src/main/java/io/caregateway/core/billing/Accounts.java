package io.caregateway.core.billing;

import io.caregateway.core.billing.AccountMatch.Found;
import io.caregateway.feed.NhsNumber;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.audit.Origin;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Reads a practice's accounts for people. Each call makes one audit record. */
public final class Accounts {

  private static final int MOST = 50;

  private final PracticeTransactions transactions;
  private final AccountRows rows;
  private final AccountIndexes indexes;
  private final BillingItemRows items;
  private final AuditLog audit;

  Accounts(
      PracticeTransactions transactions,
      AccountRows rows,
      AccountIndexes indexes,
      BillingItemRows items,
      AuditLog audit) {
    this.transactions = transactions;
    this.rows = rows;
    this.indexes = indexes;
    this.items = items;
    this.audit = audit;
  }

  /**
   * @return empty when this practice has no such account; another practice's are as if they were
   *     not
   */
  public Optional<Account> find(OdsCode practice, PatientId patient, Actor actor, Origin origin) {
    return transactions.in(
        practice,
        () -> {
          Optional<Account> found = rows.find(practice, patient).map(row -> account(practice, row));
          AuditRecord read =
              found.isPresent()
                  ? AuditRecord.done(Act.PATIENT_READ, actor, origin)
                  : AuditRecord.refused(
                      Act.PATIENT_READ, actor, origin, "No such account at this practice.");
          audit.append(read.of(patient).about("account"));
          return found;
        });
  }

  public Found byNhsNumber(OdsCode practice, NhsNumber number, Actor actor, Origin origin) {
    return search(
        practice,
        actor,
        origin,
        "by NHS number",
        () -> rows.byNhsNumber(practice, indexes.nhsNumber(practice, number), MOST + 1));
  }

  /**
   * @param family any of the person's family names, or its first 2 to 12 letters, in any case, with
   *     or without accents
   * @param birthDate {@code 1970-09-11}, or only its year and month, or only its year
   */
  public Found byFamilyAndBirthDate(
      OdsCode practice, String family, String birthDate, Actor actor, Origin origin) {
    return search(
        practice,
        actor,
        origin,
        "by family name and birth date",
        () ->
            rows.byFamilyAndBirthDate(
                practice,
                indexes.names(practice, family, birthDate),
                indexes.birthDates(practice, birthDate),
                MOST + 1));
  }

  /** Everybody of a home, newest change first. */
  public Found byPostcode(OdsCode practice, String postcode, Actor actor, Origin origin) {
    return search(
        practice,
        actor,
        origin,
        "by postcode",
        () -> rows.byPostcode(practice, indexes.postcode(practice, postcode), MOST + 1));
  }

  private Found search(
      OdsCode practice,
      Actor actor,
      Origin origin,
      String how,
      Supplier<List<AccountRows.Row>> query) {
    return transactions.in(
        practice,
        () -> {
          List<AccountRows.Row> hits = query.get();
          List<AccountMatch> matches = hits.stream().limit(MOST).map(AccountMatch::of).toList();
          String found =
              matches.stream()
                  .map(match -> match.patient().toString())
                  .collect(Collectors.joining(" "));
          AuditRecord act =
              AuditRecord.done(Act.PATIENT_SEARCH, actor, origin)
                  .about(how + ", found: " + (found.isEmpty() ? "none" : found));
          audit.append(matches.size() == 1 ? act.of(matches.get(0).patient()) : act);
          return new Found(matches, hits.size() > MOST);
        });
  }

  private Account account(OdsCode practice, AccountRows.Row row) {
    List<Account.Replaced> replaces = rows.mergedInto(practice, row.patient());
    return new Account(
        practice,
        row.patient(),
        row.version(),
        row.state(),
        row.restricted(),
        row.replacedBy(),
        row.collision(),
        row.demographics(),
        replaces,
        items.of(practice, row.patient(), replaces),
        row.updatedAt(),
        row.rights(),
        row.billingOnly());
  }
}
