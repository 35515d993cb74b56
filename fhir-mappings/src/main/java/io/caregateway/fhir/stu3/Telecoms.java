package io.caregateway.fhir.stu3;

import io.caregateway.feed.demographics.Telecom;
import java.util.List;
import org.hl7.fhir.dstu3.model.ContactPoint;

/** Ways to reach a person. */
final class Telecoms {

  private Telecoms() {}

  static List<Telecom> of(List<ContactPoint> points) {
    return points.stream().map(Telecoms::of).toList();
  }

  private static Telecom of(ContactPoint point) {
    return new Telecom(
        point.getSystemElement().getValueAsString(),
        Extensions.code(point.getExtension(), "OtherContactSystem"),
        point.getValue(),
        point.getUseElement().getValueAsString(),
        point.getRankElement().getValue(),
        Spans.of(point.getPeriod()));
  }
}
