package io.caregateway.feed.demographics;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Someone to turn to about the patient.
 *
 * @param rank 1 is tried first (Extension-UKCore-ContactRank)
 * @param copyCorrespondence whether letters are copied to this person
 */
public record ContactPerson(
    List<Code> relationships,
    @Nullable PersonName name,
    List<Telecom> telecoms,
    @Nullable PostalAddress address,
    @Nullable String gender,
    @Nullable Party organization,
    @Nullable Span period,
    @Nullable Integer rank,
    @Nullable Boolean copyCorrespondence) {

  public ContactPerson {
    relationships = List.copyOf(relationships);
    telecoms = List.copyOf(telecoms);
  }
}
