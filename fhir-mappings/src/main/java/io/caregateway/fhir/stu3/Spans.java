package io.caregateway.fhir.stu3;

import io.caregateway.feed.demographics.Span;
import org.hl7.fhir.dstu3.model.Period;
import org.jspecify.annotations.Nullable;

/** Periods, both ends as text, so that they keep the precision they came with. */
final class Spans {

  private Spans() {}

  static @Nullable Span of(Period period) {
    String start = period.getStartElement().getValueAsString();
    String end = period.getEndElement().getValueAsString();
    return start == null && end == null ? null : new Span(start, end);
  }
}
