package io.caregateway.core.billing;

import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.feed.demographics.PatientState;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Patients as those who pay. Every call belongs in a transaction of the practice. */
public final class PatientAccounts {

  /** Longer chains of merged records are a fault of the source. */
  private static final int MOST_MERGES = 20;

  private final AccountRows rows;

  PatientAccounts(AccountRows rows) {
    this.rows = rows;
  }

  /**
   * How a patient stands.
   *
   * @param id the account that counts: where records were merged, the one that is left
   * @param ids that account and all that were merged into it
   * @param name as a bill is addressed
   * @param refusal why nothing new may be billed; null when it may
   * @param notice what staff should know; mostly null
   * @param frozen why nothing may be written down of them: their data is restricted, or was erased;
   *     mostly null
   * @param billingOnly whether there is no clinical record of them
   */
  public record Patient(
      PatientId id,
      PatientState state,
      Set<UUID> ids,
      String name,
      @Nullable String refusal,
      @Nullable String notice,
      @Nullable String frozen,
      boolean billingOnly) {

    public Patient {
      ids = Set.copyOf(ids);
    }

    /** Whether the clinical record is not to be told, or there is none. */
    public boolean silent() {
      return frozen != null || billingOnly;
    }
  }

  /**
   * @return empty when this practice has no such patient
   */
  public Optional<Patient> find(OdsCode practice, PatientId patient) {
    return rows.find(practice, patient).map(row -> standing(practice, row));
  }

  /**
   * How to reach a patient on paper.
   *
   * @param lines of the address, in order; empty where none is held
   * @param email null where none is held
   */
  public record Contact(List<String> lines, @Nullable String email) {

    public Contact {
      lines = List.copyOf(lines);
    }
  }

  /**
   * How the clinical system, or staff, say that a patient is reached.
   *
   * @return empty when there is no such patient, or how to reach them is withheld: their record or
   *     the use of their data is restricted, or they were erased
   */
  public Optional<Contact> contact(OdsCode practice, PatientId patient) {
    return rows.find(practice, patient)
        .map(row -> last(practice, row))
        .filter(row -> !row.restricted() && frozen(row) == null)
        .map(row -> ContactLines.of(row.demographics()));
  }

  /** By account that was merged, the one it was merged into. */
  public Map<UUID, UUID> merges(OdsCode practice) {
    return rows.merges(practice);
  }

  /** Why nobody writes to a patient about money now, in words for staff; empty when one may. */
  public Optional<String> noLetter(OdsCode practice, PatientId patient) {
    return rows.find(practice, patient).flatMap(row -> AccountWords.noLetter(last(practice, row)));
  }

  private Patient standing(OdsCode practice, AccountRows.Row asked) {
    AccountRows.Row row = last(practice, asked);
    Set<UUID> ids = new HashSet<>();
    ids.add(row.patient().value());
    rows.mergedInto(practice, row.patient()).forEach(other -> ids.add(other.patient().value()));
    return new Patient(
        row.patient(),
        row.state(),
        ids,
        row.rights().erased()
            ? AccountWords.name(null, row.rights())
            : AccountWords.addressed(row.demographics().preferredName()),
        refusal(asked, row),
        AccountWords.notice(row.state()),
        frozen(row),
        row.billingOnly());
  }

  /** The account that counts. */
  private AccountRows.Row last(OdsCode practice, AccountRows.Row asked) {
    AccountRows.Row row = asked;
    for (int i = 0; i < MOST_MERGES && row.replacedBy() != null; i++) {
      Optional<AccountRows.Row> next = rows.find(practice, row.replacedBy());
      if (next.isEmpty()) {
        break;
      }
      row = next.get();
    }
    return row;
  }

  private static @Nullable String refusal(AccountRows.Row asked, AccountRows.Row row) {
    if (asked.state() == PatientState.REPLACED) {
      return asked.replacedBy() == null ? AccountWords.REPLACED_BY_UNKNOWN : AccountWords.REPLACED;
    }
    return frozen(row);
  }

  private static @Nullable String frozen(AccountRows.Row row) {
    if (row.rights().erased()) {
      return AccountWords.ERASED;
    }
    return row.rights().restricted() ? AccountWords.PROCESSING_RESTRICTED : null;
  }
}
