package io.caregateway.fhir.ukcore;

import io.caregateway.feed.demographics.Code;
import io.caregateway.feed.demographics.Death;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Patient;

/** Death as {@code deceased[x]}, and the notice of it; a death that was taken back is told so. */
final class Deaths {

  private Deaths() {}

  static void write(Death death, Patient patient) {
    if (death.holds() && death.date() != null) {
      patient.setDeceased(new DateTimeType(death.date()));
    } else {
      patient.setDeceased(new BooleanType(death.holds()));
    }
    Code notification = death.notification();
    if (notification == null) {
      return;
    }
    Extension notice = new Extension(UkCore.url("DeathNotificationStatus"));
    notice.addExtension("deathNotificationStatus", UkCore.concept(inUkCore(notification)));
    if (death.notifiedOn() != null) {
      notice.addExtension("systemEffectiveDate", new DateTimeType(death.notifiedOn()));
    }
    patient.addExtension(notice);
  }

  /** GP Connect and UK Core share the codes 1, 2 and U, not the words beside them. */
  private static Code inUkCore(Code notification) {
    String system = UkCore.codeSystem("DeathNotificationStatus");
    return notification.code() == null || system.equals(notification.system())
        ? notification
        : new Code(system, notification.code(), null);
  }
}
