package io.caregateway.fhir.ukcore;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import io.caregateway.feed.demographics.ContactPreference;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Timing;
import org.hl7.fhir.r4.model.Type;

/** How the patient wants to be reached. */
final class Preferences {

  private Preferences() {}

  static Extension of(ContactPreference preference) {
    Extension written = new Extension(UkCore.url("ContactPreference"));
    if (preference.method() != null) {
      written.addExtension("PreferredContactMethod", UkCore.concept(preference.method()));
    }
    if (preference.times() != null) {
      written.addExtension("PreferredContactTimes", times(preference.times()));
    }
    if (preference.writtenFormat() != null) {
      written.addExtension(
          "PreferredWrittenCommunicationFormat", UkCore.concept(preference.writtenFormat()));
    }
    return written;
  }

  /** A Timing is kept as JSON; anything else is words. */
  private static Type times(String times) {
    if (times.startsWith("{")) {
      Timing timing = new Timing();
      try {
        FhirContext.forR4Cached().newJsonParser().parseInto(times, timing);
        return timing;
      } catch (DataFormatException e) {
        return new StringType(times);
      }
    }
    return new StringType(times);
  }
}
