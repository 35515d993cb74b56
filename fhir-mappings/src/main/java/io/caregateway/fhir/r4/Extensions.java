package io.caregateway.fhir.r4;

import io.caregateway.feed.demographics.Code;
import io.caregateway.feed.demographics.Party;
import io.caregateway.feed.demographics.Span;
import io.caregateway.fhir.terms.ExtensionName;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** Values of extensions by {@link ExtensionName}; null where there is none, or of another type. */
final class Extensions {

  private Extensions() {}

  static List<Extension> named(List<Extension> extensions, String name) {
    List<Extension> named = List.of();
    // loops here, not streams: a patient is asked for some thirty names, and has few of them
    for (Extension extension : extensions) {
      if (ExtensionName.is(name, extension.getUrl())) {
        named = named.isEmpty() ? new ArrayList<>(extensions.size()) : named;
        named.add(extension);
      }
    }
    return named;
  }

  /** The extensions within those of that name. */
  static List<Extension> parts(List<Extension> extensions, String name) {
    List<Extension> parts = new ArrayList<>();
    named(extensions, name).forEach(extension -> parts.addAll(extension.getExtension()));
    return parts;
  }

  static <T extends Type> Stream<T> values(List<Extension> extensions, String name, Class<T> type) {
    List<Extension> named = named(extensions, name);
    return named.isEmpty()
        ? Stream.empty()
        : named.stream().map(Extension::getValue).filter(type::isInstance).map(type::cast);
  }

  static @Nullable Code code(List<Extension> extensions, String name) {
    for (Extension extension : named(extensions, name)) {
      List<Code> codes = codes(extension.getValue());
      if (!codes.isEmpty()) {
        return codes.get(0);
      }
    }
    return null;
  }

  static List<Code> codes(List<Extension> extensions, String name) {
    List<Code> codes = new ArrayList<>();
    named(extensions, name).forEach(extension -> codes.addAll(codes(extension.getValue())));
    return codes;
  }

  /** Of CodeableConcept and Coding alike: sources differ from the guides here. */
  private static List<Code> codes(@Nullable Type value) {
    if (value instanceof CodeableConcept concept) {
      return Codes.all(concept);
    }
    return value instanceof Coding coding ? List.of(Codes.of(coding)) : List.of();
  }

  static Optional<Boolean> flag(List<Extension> extensions, String name) {
    return values(extensions, name, BooleanType.class)
        .map(BooleanType::getValue)
        .filter(Objects::nonNull)
        .reduce(Boolean::logicalOr);
  }

  /** A primitive value as it was written, dates with their precision. */
  static @Nullable String text(List<Extension> extensions, String name) {
    return first(extensions, name) instanceof PrimitiveType<?> primitive
        ? primitive.getValueAsString()
        : null;
  }

  static @Nullable Span span(List<Extension> extensions, String name) {
    Type value = first(extensions, name);
    if (value instanceof DateTimeType start && start.hasValue()) {
      return new Span(start.getValueAsString(), null);
    }
    return value instanceof Period period ? Spans.of(period) : null;
  }

  private static @Nullable Type first(List<Extension> extensions, String name) {
    for (Extension extension : named(extensions, name)) {
      if (extension.getValue() != null) {
        return extension.getValue();
      }
    }
    return null;
  }

  static @Nullable Party party(List<Extension> extensions, String name) {
    for (Extension extension : named(extensions, name)) {
      if (extension.getValue() instanceof Reference reference) {
        return Parties.of(reference);
      }
    }
    return null;
  }
}
