package io.caregateway.gateway.fhir;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;

/** In which form an answer is written (FHIR R4, http.html, content types and encodings). */
enum Format {
  JSON("json", "application/fhir+json", "application/json", "text/json"),
  XML("xml", "application/fhir+xml", "application/xml", "text/xml");

  static final String PARAMETER = "_format";

  /** Under this name the gate leaves it at the request. */
  static final String ATTRIBUTE = Format.class.getName();

  private final String word;
  private final String contentType;
  private final String plain;
  private final String text;

  Format(String word, String contentType, String plain, String text) {
    this.word = word;
    this.contentType = contentType;
    this.plain = plain;
    this.text = text;
  }

  String contentType() {
    return contentType;
  }

  /**
   * What the client wants: {@code _format} before Accept, and JSON where it leaves the choice.
   *
   * @param asked the value of {@code _format}
   * @param accept the header, every line of it joined
   * @throws Refused FORMAT_NOT_OFFERED
   */
  static Format of(@Nullable String asked, @Nullable String accept) {
    Optional<Format> format = asked != null ? named(asked) : accepted(accept);
    return format.orElseThrow(() -> new Refused(Refusal.FORMAT_NOT_OFFERED));
  }

  /** For refusals that come before a format is settled on. */
  static Format orJson(@Nullable String accept) {
    return accepted(accept).orElse(JSON);
  }

  private static Optional<Format> accepted(@Nullable String accept) {
    if (accept == null || accept.isBlank()) {
      return Optional.of(JSON);
    }
    try {
      List<MediaType> types = MediaType.parseMediaTypes(accept);
      MimeTypeUtils.sortBySpecificity(types);
      return types.stream()
          .filter(type -> type.getQualityValue() > 0)
          .sorted((one, other) -> Double.compare(other.getQualityValue(), one.getQualityValue()))
          .flatMap(type -> of(type).stream())
          .findFirst();
    } catch (InvalidMediaTypeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Format> of(MediaType type) {
    String version = type.getParameter("fhirVersion");
    if (version != null && !version.startsWith("4.0")) {
      return Optional.empty();
    }
    boolean anything = type.isWildcardType() || type.toString().startsWith("application/*");
    return anything ? Optional.of(JSON) : named(type.getType() + "/" + type.getSubtype());
  }

  private static Optional<Format> named(String name) {
    // a plus sign that the client did not encode came as a space
    String spelt = name.toLowerCase(Locale.ROOT).replace(' ', '+');
    return Arrays.stream(values())
        .filter(
            format ->
                Set.of(format.word, format.contentType, format.plain, format.text).contains(spelt))
        .findFirst();
  }
}
