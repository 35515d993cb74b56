package io.caregateway.routes.patient;

import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.feed.demographics.Demographics;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides what the records of one page change, and gathers it to be written at once. */
final class PatientChanges {

  private final OdsCode practice;
  private final Map<SourceKey, HeldPatient> held;
  private final PatientRows rows;
  private final PatientIndexes indexes;
  private final Instant now;

  private final Map<PatientId, SourceKey> rekeyed = new LinkedHashMap<>();
  private final List<PatientRow> made = new ArrayList<>();
  private final Set<String> toRead = new LinkedHashSet<>();
  private int unchanged;

  /**
   * @param held every patient kept under an id that the records have or name; it is added to
   */
  PatientChanges(
      OdsCode practice,
      Map<SourceKey, HeldPatient> held,
      PatientRows rows,
      PatientIndexes indexes,
      Instant now) {
    this.practice = practice;
    this.held = held;
    this.rows = rows;
    this.indexes = indexes;
    this.now = now;
  }

  /** A record came that stands for itself. */
  void arrived(Arrived arrived, Freshness freshness) {
    Arrival arrival = arrived.arrival();
    toRead.remove(arrival.sourceId());
    HeldPatient kept = held.get(arrived.source());
    if (kept != null
        && freshness == Freshness.NEWER_ONLY
        && kept.isNewerThan(arrival.demographics().lastUpdated())) {
      unchanged++;
      return;
    }
    keep(kept, arrived.source(), arrived.indexed(), arrived.standing(), arrival.fingerprint());
  }

  /** A record came that says another took its place. */
  void replaced(Arrived arrived, String survivorId) {
    SourceKey source = arrived.source();
    SourceKey survivorSource = indexes.source(practice, survivorId);
    HeldPatient kept = held.get(source);
    HeldPatient survivor = held.get(survivorSource);
    if (survivor == null) {
      toRead.add(survivorId);
      unchanged++;
      if (kept != null) {
        rekeyed.put(kept.id(), survivorSource);
        held.remove(source);
        held.put(survivorSource, kept.unread());
      }
    } else if (kept == null || kept.id().equals(survivor.id())) {
      unchanged++;
    } else {
      Standing standing = arrived.standing().replaced(survivor.id());
      keep(kept, source, arrived.indexed(), standing, arrived.arrival().fingerprint());
    }
  }

  /**
   * A read of a patient's id was answered with another record of the same person.
   *
   * @param known what is kept of the patient
   */
  void moved(HeldPatient kept, SourceKey source, Demographics known, Arrived arrived) {
    HeldPatient survivor = held.get(arrived.source());
    if (survivor == null) {
      held.put(arrived.source(), kept.unread());
    } else {
      keepUnread(kept, source, known, kept.standing().replaced(survivor.id()));
    }
    arrived(arrived, Freshness.AS_SAID);
  }

  /** The clinical system has no such record. Should it come back, it is read whatever its bytes. */
  void gone(HeldPatient kept, SourceKey source, Demographics known) {
    keepUnread(kept, source, known, kept.standing().withoutRecord());
  }

  Map<PatientId, SourceKey> rekeyed() {
    return rekeyed;
  }

  /** What came of the records, in order; of each patient the last stands. */
  List<PatientRow> made() {
    return made;
  }

  Applied applied() {
    int news = (int) made.stream().filter(PatientRow::news).count();
    return new Applied(news, unchanged, toRead);
  }

  private void keepUnread(
      HeldPatient kept, SourceKey source, Demographics known, Standing standing) {
    keep(kept, source, rows.indexed(practice, known, standing), standing, null);
  }

  private void keep(
      @Nullable HeldPatient kept,
      SourceKey source,
      Indexed indexed,
      Standing standing,
      byte @Nullable [] fingerprint) {
    PatientRow row = PatientRows.next(kept, source, indexed, standing, fingerprint, now);
    made.add(row);
    held.put(source, row.held());
    if (!row.news()) {
      unchanged++;
    }
  }
}
