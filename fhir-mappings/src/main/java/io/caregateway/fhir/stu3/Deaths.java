package io.caregateway.fhir.stu3;

import io.caregateway.feed.demographics.Code;
import io.caregateway.feed.demographics.Death;
import java.util.List;
import org.hl7.fhir.dstu3.model.BooleanType;
import org.hl7.fhir.dstu3.model.DateTimeType;
import org.hl7.fhir.dstu3.model.Extension;
import org.hl7.fhir.dstu3.model.Patient;
import org.jspecify.annotations.Nullable;

/** Death as FHIR says it (deceased[x]) and as PDS does (DeathNotificationStatus 1, 2 or U). */
final class Deaths {

  private Deaths() {}

  static @Nullable Death of(Patient patient) {
    List<Extension> notice = Extensions.parts(patient.getExtension(), "DeathNotificationStatus");
    if (!patient.hasDeceased() && notice.isEmpty()) {
      return null;
    }
    String date =
        patient.getDeceased() instanceof DateTimeType dateTime ? dateTime.getValueAsString() : null;
    boolean flag =
        patient.getDeceased() instanceof BooleanType said && Boolean.TRUE.equals(said.getValue());
    Code status = Extensions.code(notice, "deathNotificationStatus");
    return new Death(
        flag || date != null, date, status, Extensions.text(notice, "systemEffectiveDate"));
  }
}
