package io.caregateway.fhir.r4;

import io.caregateway.feed.demographics.Code;
import io.caregateway.feed.demographics.Telecom;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.Extension;
import org.jspecify.annotations.Nullable;

/** Ways to reach a person. */
final class Telecoms {

  private Telecoms() {}

  static List<Telecom> of(List<ContactPoint> points) {
    return points.stream().map(Telecoms::of).toList();
  }

  private static Telecom of(ContactPoint point) {
    return new Telecom(
        point.getSystemElement().getValueAsString(),
        otherSystem(point),
        point.getValue(),
        point.getUseElement().getValueAsString(),
        point.getRankElement().getValue(),
        Spans.of(point.getPeriod()));
  }

  /** UK Core puts it on the element {@code system}, PDS on the contact point. */
  private static @Nullable Code otherSystem(ContactPoint point) {
    List<Extension> extensions = new ArrayList<>(point.getSystemElement().getExtension());
    extensions.addAll(point.getExtension());
    return Extensions.code(extensions, "OtherContactSystem");
  }
}
