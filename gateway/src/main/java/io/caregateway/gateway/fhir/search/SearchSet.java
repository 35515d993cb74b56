package io.caregateway.gateway.fhir.search;

import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.SearchEntryMode;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** Writes a page as a searchset Bundle. */
public final class SearchSet {

  private SearchSet() {}

  /**
   * @param base of the API, as the client addressed it
   * @param type of the resources
   * @param self link that asks for this page again
   * @param next null at the last page
   */
  public static Bundle of(
      String base,
      String type,
      long total,
      List<? extends Resource> found,
      String self,
      @Nullable String next) {
    Bundle bundle = new Bundle();
    bundle.setType(BundleType.SEARCHSET).setTotal(Math.toIntExact(total));
    bundle.addLink().setRelation("self").setUrl(url(base + "/" + type, self));
    if (next != null) {
      bundle.addLink().setRelation("next").setUrl(url(base + "/" + type, next));
    }
    for (Resource resource : found) {
      bundle
          .addEntry()
          .setFullUrl(base + "/" + type + "/" + resource.getIdElement().getIdPart())
          .setResource(resource)
          .getSearch()
          .setMode(SearchEntryMode.MATCH);
    }
    return bundle;
  }

  private static String url(String search, String link) {
    return search + "?" + PageLinks.PARAMETER + "=" + link;
  }
}
