package io.caregateway.core.billing;

import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.feed.demographics.PatientState;
import java.util.HashSet;
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
   * @param silent whether the clinical record is not to be told
   */
  public record Patient(
      PatientId id,
      Set<UUID> ids,
      String name,
      @Nullable String refusal,
      @Nullable String notice,
      boolean silent) {

    public Patient {
      ids = Set.copyOf(ids);
    }
  }

  /**
   * @return empty when this practice has no such patient
   */
  public Optional<Patient> find(OdsCode practice, PatientId patient) {
    return rows.find(practice, patient).map(row -> standing(practice, row));
  }

  private Patient standing(OdsCode practice, AccountRows.Row asked) {
    AccountRows.Row row = asked;
    for (int i = 0; i < MOST_MERGES && row.replacedBy() != null; i++) {
      Optional<AccountRows.Row> next = rows.find(practice, row.replacedBy());
      if (next.isEmpty()) {
        break;
      }
      row = next.get();
    }
    Set<UUID> ids = new HashSet<>();
    ids.add(row.patient().value());
    rows.mergedInto(practice, row.patient()).forEach(other -> ids.add(other.patient().value()));
    boolean halted = row.rights().erased() || row.rights().restricted();
    return new Patient(
        row.patient(),
        ids,
        row.rights().erased()
            ? AccountWords.name(null, row.rights())
            : AccountWords.addressed(row.demographics().preferredName()),
        refusal(asked, row),
        AccountWords.notice(row.state()),
        halted);
  }

  private static @Nullable String refusal(AccountRows.Row asked, AccountRows.Row row) {
    if (asked.state() == PatientState.REPLACED) {
      return asked.replacedBy() == null ? AccountWords.REPLACED_BY_UNKNOWN : AccountWords.REPLACED;
    }
    if (row.rights().erased()) {
      return AccountWords.ERASED;
    }
    return row.rights().restricted() ? AccountWords.PROCESSING_RESTRICTED : null;
  }
}
