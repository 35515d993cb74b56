package io.caregateway.fhir.stu3;

import io.caregateway.feed.demographics.Code;
import io.caregateway.feed.demographics.Party;
import io.caregateway.feed.demographics.Span;
import io.caregateway.fhir.terms.ExtensionName;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.dstu3.model.BooleanType;
import org.hl7.fhir.dstu3.model.CodeableConcept;
import org.hl7.fhir.dstu3.model.Coding;
import org.hl7.fhir.dstu3.model.DateTimeType;
import org.hl7.fhir.dstu3.model.Extension;
import org.hl7.fhir.dstu3.model.Period;
import org.hl7.fhir.dstu3.model.PrimitiveType;
import org.hl7.fhir.dstu3.model.Reference;
import org.hl7.fhir.dstu3.model.Type;
import org.jspecify.annotations.Nullable;

/** Values of extensions by {@link ExtensionName}; null where there is none, or of another type. */
final class Extensions {

  private Extensions() {}

  static Stream<Extension> named(List<Extension> extensions, String name) {
    return extensions.stream()
        .filter(extension -> name.equals(ExtensionName.of(extension.getUrl())));
  }

  static <T extends Type> Stream<T> values(List<Extension> extensions, String name, Class<T> type) {
    return named(extensions, name)
        .map(Extension::getValue)
        .filter(type::isInstance)
        .map(type::cast);
  }

  static @Nullable Code code(List<Extension> extensions, String name) {
    return codes(extensions, name).findFirst().orElse(null);
  }

  /** Of CodeableConcept and Coding alike: sources differ from the guides here. */
  static Stream<Code> codes(List<Extension> extensions, String name) {
    return values(extensions, name, Type.class)
        .flatMap(
            value -> {
              if (value instanceof CodeableConcept concept) {
                return Codes.all(concept).stream();
              }
              return value instanceof Coding coding ? Stream.of(Codes.of(coding)) : Stream.empty();
            });
  }

  static Optional<Boolean> flag(List<Extension> extensions, String name) {
    return values(extensions, name, BooleanType.class)
        .map(BooleanType::getValue)
        .filter(Objects::nonNull)
        .reduce(Boolean::logicalOr);
  }

  /** A primitive value as it was written, dates with their precision. */
  static @Nullable String text(List<Extension> extensions, String name) {
    return values(extensions, name, Type.class).findFirst().map(Extensions::text).orElse(null);
  }

  private static @Nullable String text(Type value) {
    return value instanceof PrimitiveType<?> primitive ? primitive.getValueAsString() : null;
  }

  static @Nullable Span span(List<Extension> extensions, String name) {
    return values(extensions, name, Type.class).findFirst().map(Extensions::span).orElse(null);
  }

  private static @Nullable Span span(Type value) {
    if (value instanceof DateTimeType start && start.hasValue()) {
      return new Span(start.getValueAsString(), null);
    }
    return value instanceof Period period ? Spans.of(period) : null;
  }

  static @Nullable Party party(List<Extension> extensions, String name) {
    return values(extensions, name, Reference.class).findFirst().map(Parties::of).orElse(null);
  }
}
