package io.caregateway.gateway.fhir.billing;

import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.gateway.fhir.FhirApiSettings;
import io.caregateway.gateway.fhir.Parameters;
import io.caregateway.gateway.fhir.search.PageLinks;
import io.caregateway.gateway.fhir.search.SearchSet;
import io.caregateway.gateway.signon.CurrentUser;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.encryption.FieldCipher;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** Pages of bills with their links, and the record that each read and page makes. */
final class BillingAnswers {

  private final Map<String, PageLinks<BillingPage>> links;
  private final AuditLog audit;
  private final CurrentUser user;

  BillingAnswers(
      FieldCipher cipher, Clock clock, FhirApiSettings settings, AuditLog audit, CurrentUser user) {
    this.links =
        List.of("Invoice", "ChargeItem").stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    type -> type,
                    type ->
                        new PageLinks<>(
                            cipher, clock, settings.pageLife(), type, BillingPage.class)));
    this.audit = audit;
    this.user = user;
  }

  /**
   * What a page shows.
   *
   * @param next null at the last page
   */
  record Shown(
      String type, String base, long total, BillingPage page, @Nullable BillingPage next) {}

  Optional<BillingPage> named(OdsCode practice, String type, Parameters parameters) {
    return of(type).named(practice, client(), parameters);
  }

  Bundle page(OdsCode practice, Shown shown, List<? extends Resource> found) {
    String ids =
        found.stream().map(one -> one.getIdElement().getIdPart()).collect(Collectors.joining(" "));
    audit.append(
        AuditRecord.done(Act.PATIENT_SEARCH, user.actor(), user.origin())
            .about(
                "FHIR API, "
                    + shown.type()
                    + ", found "
                    + shown.total()
                    + (ids.isEmpty() ? "" : ", shown: " + ids)));
    BillingPage next = shown.next();
    return SearchSet.of(
        shown.base(),
        shown.type(),
        shown.total(),
        found,
        of(shown.type()).seal(practice, client(), shown.page()),
        next == null ? null : of(shown.type()).seal(practice, client(), next));
  }

  /**
   * @param patient whom it is about; null for nobody
   */
  void recordRead(String what, @Nullable PatientId patient) {
    AuditRecord read =
        AuditRecord.done(Act.PATIENT_READ, user.actor(), user.origin()).about("FHIR API, " + what);
    audit.append(patient == null ? read : read.of(patient));
  }

  private PageLinks<BillingPage> of(String type) {
    return Objects.requireNonNull(links.get(type));
  }

  private String client() {
    return user.actor().id();
  }
}
