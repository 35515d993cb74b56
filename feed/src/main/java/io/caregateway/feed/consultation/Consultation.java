package io.caregateway.feed.consultation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One consultation as the clinical system tells it; what it does not tell is null.
 *
 * @param id the Encounter's id at the clinical system
 * @param date the day it began, in the time zone the clinical system wrote
 * @param startedAt null where the day alone is known
 * @param practitioner the name of who held it
 * @param practitionerId their SDS user id
 * @param location the branch, by name
 */
public record Consultation(
    String id,
    @Nullable LocalDate date,
    @Nullable Instant startedAt,
    @Nullable String practitioner,
    @Nullable String practitionerId,
    @Nullable String location,
    List<CodedEntry> entries) {

  public Consultation {
    entries = List.copyOf(entries);
  }
}
