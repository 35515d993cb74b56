package io.caregateway.fhir.r4;

import io.caregateway.feed.demographics.PersonName;
import java.util.List;
import java.util.Objects;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.StringType;

/** Names, each with its use and period. */
final class PersonNames {

  private PersonNames() {}

  static PersonName of(HumanName name) {
    return new PersonName(
        name.getUseElement().getValueAsString(),
        name.getText(),
        name.getFamily(),
        texts(name.getGiven()),
        texts(name.getPrefix()),
        texts(name.getSuffix()),
        Spans.of(name.getPeriod()));
  }

  /** A part that carries an extension in place of a value is left out. */
  static List<String> texts(List<StringType> parts) {
    return parts.stream().map(StringType::getValue).filter(Objects::nonNull).toList();
  }
}
