package io.caregateway.routes.writeback;

import io.caregateway.fhir.billing.EntryContent;
import io.caregateway.fhir.billing.EntryForm;
import io.caregateway.fhir.billing.StandingEntry;
import io.caregateway.routes.partner.Answer;
import io.caregateway.routes.partner.Partner;
import io.caregateway.routes.partner.PartnerFailure;
import io.caregateway.routes.partner.Partners;
import io.caregateway.routes.practice.Practices;
import java.net.URI;

/**
 * Puts an entry right that stands in the record, by a versioned update: what is read is changed,
 * and taken only while it is still that version (FHIR RESTful API, Managing Resource Contention).
 * An entry that already says what it is to say is left alone, so an answer that got lost is healed
 * by reading again.
 */
final class EntryAmending {

  /** How often it is read again at once when somebody else changes it meanwhile. */
  static final int MOST_ROUNDS = 3;

  private static final String ID = "[A-Za-z]+/[A-Za-z0-9\\-.]{1,64}";

  private final Practices practices;
  private final Partners partners;

  EntryAmending(Practices practices, Partners partners) {
    this.practices = practices;
    this.partners = partners;
  }

  /**
   * @param recordId the entry's reference
   * @param sourceId the patient's record
   * @throws Parked when a person must look at it
   * @throws PartnerFailure when it could not be put right now
   */
  void amend(Entry entry, String recordId, String sourceId) {
    if (entry.amended() == null) {
      return;
    }
    if (!recordId.matches(ID)) {
      throw new Parked.OtherEntryAnswered();
    }
    for (int round = 1; ; round++) {
      try {
        once(entry, recordId, sourceId);
        return;
      } catch (PartnerFailure.Conflicted e) {
        // somebody else was faster: read what they made of it, and decide anew
        if (round == MOST_ROUNDS) {
          throw e;
        }
      }
    }
  }

  private void once(Entry entry, String recordId, String sourceId) {
    Partner partner = partners.of(entry.practice());
    EntryForm form = EntryForm.of(recordId);
    EntryInteractions interactions = EntryInteractions.of(form);
    Answer read = partner.get(URI.create(recordId), interactions.read());
    if (read.isGone()) {
      gone(entry);
      return;
    }
    StandingEntry standing = ours(read, entry, recordId);
    EntryContent wished = entry.content();
    if (standing.says(wished)) {
      return;
    }
    if (!("Patient/" + sourceId).equals(standing.written().subject())) {
      throw new Parked.EntryElsewhere();
    }
    String version = read.etag().or(standing::etag).orElseThrow(Parked.NoVersion::new);
    byte[] content =
        practices
            .get(entry.practice())
            .clinicalSystem()
            .dialect()
            .entryWriter()
            .write(form, wished, sourceId);
    Answer put =
        partner.update(
            URI.create(recordId), standing.saying(content), version, interactions.update());
    if (put.isGone()) {
      gone(entry);
    }
  }

  /** What is not there any more needs no withdrawing. */
  private static void gone(Entry entry) {
    if (!entry.isWithdrawn()) {
      throw new Parked.EntryGone();
    }
  }

  private static StandingEntry ours(Answer read, Entry entry, String recordId) {
    StandingEntry standing =
        StandingEntry.read(read.body()).orElseThrow(Parked.OtherEntryAnswered::new);
    boolean ours =
        standing.written().reference().equals(recordId)
            && standing.written().keys().contains(entry.key().toString());
    if (!ours) {
      throw new Parked.OtherEntryAnswered();
    }
    return standing;
  }
}
