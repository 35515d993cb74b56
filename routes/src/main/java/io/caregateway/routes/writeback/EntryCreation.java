package io.caregateway.routes.writeback;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.caregateway.fhir.billing.BillingItem;
import io.caregateway.fhir.billing.EntryForm;
import io.caregateway.fhir.billing.WrittenEntry;
import io.caregateway.routes.partner.Answer;
import io.caregateway.routes.partner.Partner;
import io.caregateway.routes.partner.PartnerFailure;
import io.caregateway.routes.partner.Partners;
import io.caregateway.routes.practice.PracticeSettings;
import io.caregateway.routes.practice.Practices;
import io.caregateway.routes.practice.WriteBackSettings;
import java.net.URI;
import java.net.URLEncoder;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes an entry so that it stands once whatever happens: by a conditional create (FHIR RESTful
 * API, conditional create), or by a search before each create. An answer that got lost is healed by
 * asking again in the same way.
 */
final class EntryCreation {

  private final Practices practices;
  private final Partners partners;

  EntryCreation(Practices practices, Partners partners) {
    this.practices = practices;
    this.partners = partners;
  }

  /**
   * @param sourceId the patient's record
   * @return the entry's reference, as {@code ChargeItem/12}; of one that is known to be there, the
   *     one that is known
   * @throws Parked when a person must look at it
   * @throws PartnerFailure when it could not be written now
   */
  String write(Entry entry, String sourceId) {
    if (entry.recordId() != null) {
      return entry.recordId();
    }
    PracticeSettings settings = practices.get(entry.practice());
    Partner partner = partners.of(entry.practice());
    EntryForm form = settings.writeBack().as();
    boolean searchFirst = settings.writeBack().create() == WriteBackSettings.Create.SEARCH_FIRST;
    if (searchFirst) {
      Optional<WrittenEntry> there = find(partner, form, entry.key());
      if (there.isPresent()) {
        return confirmed(there.get(), entry.key(), sourceId);
      }
    }
    byte[] resource =
        settings.clinicalSystem().dialect().entryWriter().write(form, entry.content(), sourceId);
    String condition = searchFirst ? null : BillingItem.ifNoneExist(entry.key());
    Answer answer = create(partner, form, resource, condition);
    return WrittenEntry.read(answer.body())
        .map(written -> confirmed(written, entry.key(), sourceId))
        .orElseThrow(Parked.OtherEntryAnswered::new);
  }

  private static Answer create(
      Partner partner, EntryForm form, byte[] resource, @Nullable String condition) {
    try {
      Answer answer =
          partner.create(
              form.resourceType(), resource, condition, EntryInteractions.of(form).create());
      if (answer.isGone()) {
        throw new Parked.NotTaken(
            "The clinical system does not take this kind of entry. Change the practice's setting"
                + " write-back.as, then Retry.");
      }
      return answer;
    } catch (PartnerFailure.Refused e) {
      throw e.status() == 412 ? new Parked.WrittenSeveralTimes() : e;
    }
  }

  private static Optional<WrittenEntry> find(Partner partner, EntryForm form, UUID key) {
    String identifier = URLEncoder.encode(BillingItem.SYSTEM + "|" + key, UTF_8);
    Answer answer =
        partner.get(
            URI.create(form.resourceType() + "?identifier=" + identifier),
            EntryInteractions.of(form).search());
    List<WrittenEntry> found = WrittenEntry.readAll(answer.body());
    if (found.size() > 1) {
      throw new Parked.WrittenSeveralTimes();
    }
    return found.stream().findFirst();
  }

  private static String confirmed(WrittenEntry written, UUID key, String sourceId) {
    boolean ours =
        written.keys().contains(key.toString())
            && ("Patient/" + sourceId).equals(written.subject());
    if (!ours) {
      throw new Parked.OtherEntryAnswered();
    }
    return written.reference();
  }
}
