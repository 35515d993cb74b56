package io.caregateway.core.billing;

import io.caregateway.feed.NhsNumber;
import io.caregateway.feed.PatientId;
import io.caregateway.feed.demographics.PatientState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One account that a search found, with what tells people apart. */
public record AccountMatch(
    PatientId patient,
    String name,
    @Nullable String birthDate,
    @Nullable NhsNumber nhsNumber,
    PatientState state,
    boolean restricted,
    Rights rights,
    boolean billingOnly) {

  /** What a search found. */
  public record Found(List<AccountMatch> matches, boolean more) {

    /**
     * @param more whether there are others, so that the search should be narrowed
     */
    public Found {
      matches = List.copyOf(matches);
    }
  }

  public String stateInWords() {
    return AccountWords.of(state, billingOnly);
  }

  static AccountMatch of(AccountRows.Row row) {
    return new AccountMatch(
        row.patient(),
        AccountWords.name(row.demographics().preferredName(), row.rights()),
        row.demographics().birthDate(),
        row.demographics().nhsNumber(),
        row.state(),
        row.restricted(),
        row.rights(),
        row.billingOnly());
  }
}
