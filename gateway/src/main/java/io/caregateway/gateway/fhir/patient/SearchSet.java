package io.caregateway.gateway.fhir.patient;

import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.SearchEntryMode;
import org.hl7.fhir.r4.model.Patient;
import org.jspecify.annotations.Nullable;

/** Writes a page as a searchset Bundle. */
final class SearchSet {

  private SearchSet() {}

  /**
   * @param base of the API, as the client addressed it
   * @param self link that asks for this page again
   * @param next null at the last page
   */
  static Bundle of(
      String base, long total, List<Patient> patients, String self, @Nullable String next) {
    Bundle bundle = new Bundle();
    bundle.setType(BundleType.SEARCHSET).setTotal(Math.toIntExact(total));
    bundle.addLink().setRelation("self").setUrl(url(base, self));
    if (next != null) {
      bundle.addLink().setRelation("next").setUrl(url(base, next));
    }
    for (Patient patient : patients) {
      bundle
          .addEntry()
          .setFullUrl(base + "/Patient/" + patient.getIdElement().getIdPart())
          .setResource(patient)
          .getSearch()
          .setMode(SearchEntryMode.MATCH);
    }
    return bundle;
  }

  private static String url(String base, String link) {
    return base + "/Patient?" + PageLinks.PARAMETER + "=" + link;
  }
}
