package io.caregateway.routes.patient;

import io.caregateway.feed.DemographicsChanged;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.feed.demographics.Demographics;
import io.caregateway.feed.outbox.Outbox;
import io.caregateway.routes.patient.PatientRow.Sealed;
import io.caregateway.safeguards.encryption.FieldCipher;
import io.caregateway.safeguards.encryption.FieldCipher.Sealing;
import io.caregateway.safeguards.encryption.SealedEvents;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Takes in what a clinical system says of its patients: keeps it, and leaves a message for each
 * change. Every call belongs in a transaction of the practice, and applying the same again changes
 * nothing.
 */
public final class PatientIntake {

  private static final ZoneId PRACTICE_TIME = ZoneId.of("Europe/London");
  private static final URI GATEWAY = URI.create("urn:caregateway:gateway");

  private final PatientTable table;
  private final Patients patients;
  private final PatientRows rows;
  private final PatientIndexes indexes;
  private final Tombstones tombstones;
  private final FieldCipher cipher;
  private final Abreast abreast;
  private final Outbox outbox;
  private final Clock clock;

  PatientIntake(
      PatientTable table,
      Patients patients,
      PatientRows rows,
      PatientIndexes indexes,
      Tombstones tombstones,
      FieldCipher cipher,
      Abreast abreast,
      Outbox outbox,
      Clock clock) {
    this.table = table;
    this.patients = patients;
    this.rows = rows;
    this.indexes = indexes;
    this.tombstones = tombstones;
    this.cipher = cipher;
    this.abreast = abreast;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** The hash of the bytes that each of these records came as; none where it must be read. */
  public Map<SourceKey, byte[]> fingerprints(OdsCode practice, Collection<SourceKey> sources) {
    return table.fingerprints(practice, sources);
  }

  /**
   * Takes in records, each under an id of its own; those of people who were erased are not kept.
   */
  public Applied apply(OdsCode practice, Collection<Arrival> arrivals, Freshness freshness) {
    if (arrivals.isEmpty()) {
      return Applied.NOTHING;
    }
    Collection<Arrival> living = tombstones.without(practice, arrivals);
    return kept(practice, living, freshness).unchanged(arrivals.size() - living.size());
  }

  private Applied kept(OdsCode practice, Collection<Arrival> arrivals, Freshness freshness) {
    Instant now = now();
    LocalDate today = LocalDate.ofInstant(now, PRACTICE_TIME);
    List<Arrived> all =
        abreast.map(List.copyOf(arrivals), arrival -> rows.arrived(practice, arrival, today));
    Set<SourceKey> sources = new HashSet<>();
    for (Arrived arrived : all) {
      sources.add(arrived.source());
      String survivor = arrived.survivor();
      if (survivor != null) {
        sources.add(indexes.source(practice, survivor));
      }
    }
    PatientChanges changes = changes(practice, sources, now);
    // merged records first, so that a patient lives on under a record that is new to us
    for (Arrived arrived : all) {
      String survivor = arrived.survivor();
      if (survivor != null) {
        changes.replaced(arrived, survivor);
      }
    }
    for (Arrived arrived : all) {
      if (arrived.survivor() == null) {
        changes.arrived(arrived, freshness);
      }
    }
    return write(practice, changes);
  }

  /**
   * Takes in the answer to a read by id.
   *
   * @return empty when the answer is of another person, so far as can be told, and was not taken in
   */
  public Optional<Applied> answered(OdsCode practice, String askedId, Arrival arrival) {
    if (askedId.equals(arrival.sourceId())) {
      return Optional.of(apply(practice, List.of(arrival), Freshness.AS_SAID));
    }
    if (tombstones.without(practice, List.of(arrival)).isEmpty()) {
      return Optional.of(Applied.NOTHING.unchanged(1));
    }
    SourceKey asked = indexes.source(practice, askedId);
    HeldPatient kept = table.held(practice, Set.of(asked)).get(asked);
    if (kept == null) {
      return Optional.empty();
    }
    Demographics known = patients.get(practice, kept.id()).demographics();
    if (!SamePerson.plausible(known, arrival.demographics())) {
      return Optional.empty();
    }
    Instant now = now();
    Arrived came = rows.arrived(practice, arrival, LocalDate.ofInstant(now, PRACTICE_TIME));
    PatientChanges changes = changes(practice, Set.of(asked, came.source()), now);
    changes.moved(kept, asked, known, came);
    return Optional.of(write(practice, changes));
  }

  /** The clinical system has no record under this id, or no longer has it. */
  public Applied gone(OdsCode practice, SourceKey source) {
    PatientChanges changes = changes(practice, Set.of(source), now());
    HeldPatient kept = table.held(practice, Set.of(source)).get(source);
    if (kept != null) {
      changes.gone(kept, source, patients.get(practice, kept.id()).demographics());
    }
    return write(practice, changes);
  }

  /**
   * The clinical system lists these ids.
   *
   * @param run the comparison that this is part of
   * @return those that are to be read: of nobody kept, or of somebody who had gone
   */
  public Set<String> listed(OdsCode practice, UUID run, Collection<String> sourceIds) {
    Map<SourceKey, String> listed = new LinkedHashMap<>();
    sourceIds.forEach(id -> listed.put(indexes.source(practice, id), id));
    table.markSeen(practice, run, listed.keySet()).forEach(listed::remove);
    tombstones.covered(practice, listed.keySet()).forEach(listed::remove);
    return new LinkedHashSet<>(listed.values());
  }

  /** The id at the clinical system of the patient who is kept under that key. */
  public Optional<String> sourceId(OdsCode practice, SourceKey source) {
    HeldPatient kept = table.held(practice, Set.of(source)).get(source);
    return kept == null
        ? Optional.empty()
        : Optional.ofNullable(patients.get(practice, kept.id()).demographics().sourceId());
  }

  private PatientChanges changes(OdsCode practice, Set<SourceKey> sources, Instant now) {
    return new PatientChanges(practice, table.held(practice, sources), rows, indexes, now);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private Applied write(OdsCode practice, PatientChanges changes) {
    changes.rekeyed().forEach((patient, source) -> table.rekey(practice, patient, source));
    Sealing under = cipher.sealing(practice);
    List<Sealed> rows = abreast.map(changes.made(), row -> PatientRows.sealed(under, row));
    Map<PatientId, Sealed> last = new LinkedHashMap<>();
    rows.forEach(each -> last.put(each.row().id(), each));
    table.put(practice, List.copyOf(last.values()));
    List<Sealed> news = rows.stream().filter(each -> each.row().news()).toList();
    outbox.append(abreast.map(news, each -> message(under, each)));
    return changes.applied();
  }

  private static Outbox.Message message(Sealing under, Sealed told) {
    return new Outbox.Message(
        DemographicsChanged.DESTINATION,
        SealedEvents.seal(
            under,
            GATEWAY,
            DemographicsChanged.TYPE,
            told.row().id().value(),
            told.row().changedAt(),
            told.told()));
  }
}
