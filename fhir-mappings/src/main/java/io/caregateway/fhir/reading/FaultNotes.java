package io.caregateway.fhir.reading;

import ca.uhn.fhir.parser.ErrorHandlerAdapter;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ScalarType;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ValueType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Notes in which element a parser met a value that would be lost, and nothing else: HAPI's own
 * handlers log values, and values are personal data.
 */
final class FaultNotes extends ErrorHandlerAdapter {

  private @Nullable String invalidElement;

  /** The first element with an invalid value. */
  Optional<String> invalidElement() {
    return Optional.ofNullable(invalidElement);
  }

  @Override
  public void invalidValue(
      @Nullable IParseLocation location, @Nullable String value, @Nullable String error) {
    note(location == null ? null : location.getParentElementName());
  }

  @Override
  public void incorrectJsonType(
      @Nullable IParseLocation location,
      String element,
      ValueType expected,
      @Nullable ScalarType expectedScalar,
      ValueType found,
      @Nullable ScalarType foundScalar) {
    note(element);
  }

  @Override
  public void unexpectedRepeatingElement(@Nullable IParseLocation location, String element) {
    note(element);
  }

  private void note(@Nullable String element) {
    if (invalidElement == null) {
      boolean aName = element != null && element.matches("[A-Za-z]{1,40}");
      invalidElement = aName ? element : "an element";
    }
  }
}
