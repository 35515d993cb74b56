package io.caregateway.fhir.r4;

import io.caregateway.feed.demographics.Registration;
import java.util.List;
import org.hl7.fhir.r4.model.Extension;
import org.jspecify.annotations.Nullable;

/** How the patient is registered (RegistrationDetails) and why no longer (PDS). */
final class Registrations {

  private Registrations() {}

  static @Nullable Registration of(List<Extension> extensions) {
    List<Extension> details = Extensions.parts(extensions, "RegistrationDetails");
    List<Extension> removal = Extensions.parts(extensions, "RemovalFromRegistration");
    if (details.isEmpty() && removal.isEmpty()) {
      return null;
    }
    return new Registration(
        Extensions.code(details, "registrationType"),
        Extensions.code(details, "registrationStatus"),
        Extensions.span(details, "registrationPeriod"),
        Extensions.party(details, "preferredBranchSurgery"),
        Extensions.code(removal, "removalFromRegistrationCode"),
        Extensions.span(removal, "effectiveTime"));
  }
}
