package io.caregateway.fhir.r4;

import ca.uhn.fhir.context.FhirContext;
import io.caregateway.feed.demographics.ContactPreference;
import java.util.List;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Timing;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** How the patient wants to be reached (Extension-UKCore-ContactPreference). */
final class ContactPreferences {

  private ContactPreferences() {}

  static @Nullable ContactPreference of(List<Extension> extensions) {
    return Extensions.named(extensions, "ContactPreference").stream()
        .map(Extension::getExtension)
        .map(
            parts ->
                new ContactPreference(
                    Extensions.code(parts, "PreferredContactMethod"),
                    times(parts),
                    Extensions.code(parts, "PreferredWrittenCommunicationFormat")))
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String times(List<Extension> parts) {
    return Extensions.values(parts, "PreferredContactTimes", Type.class)
        .findFirst()
        .map(ContactPreferences::text)
        .orElse(null);
  }

  private static @Nullable String text(Type times) {
    if (times instanceof Timing timing) {
      return FhirContext.forR4Cached().newJsonParser().encodeToString(timing);
    }
    return times instanceof PrimitiveType<?> words ? words.getValueAsString() : null;
  }
}
