package io.caregateway.gateway.fhir;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The parameters of a request, of its URL and of its form together. */
public record Parameters(Map<String, List<String>> values) {

  /** Under this name the gate leaves them at the request. */
  static final String ATTRIBUTE = Parameters.class.getName();

  private static final int MOST = 50;

  private static final Pattern ESCAPED = Pattern.compile("\\\\([,|$\\\\])");

  /** What a decoder puts in the place of bytes that are no UTF-8. */
  private static final char REPLACEMENT = '\uFFFD';

  /**
   * @param encoded a query or a form; either may be absent
   * @throws Refused NOT_ENCODED
   */
  static Parameters parse(@Nullable String... encoded) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    List<String> pairs =
        Arrays.stream(encoded)
            .flatMap(text -> text == null ? null : Arrays.stream(text.split("&")))
            .filter(pair -> !pair.isEmpty())
            .toList();
    if (pairs.size() > MOST) {
      throw new Refused(Refusal.NOT_ENCODED);
    }
    for (String pair : pairs) {
      int equals = pair.indexOf('=');
      String name = decode(equals < 0 ? pair : pair.substring(0, equals));
      String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
      values.computeIfAbsent(name, added -> new ArrayList<>()).add(value);
    }
    return new Parameters(values);
  }

  /** Those of a request that passed the gate. */
  public static Parameters of(HttpServletRequest request) {
    return Objects.requireNonNull((Parameters) request.getAttribute(ATTRIBUTE));
  }

  /**
   * @throws Refused PARAMETER_UNKNOWN when there is any but these
   */
  public void requireOnly(Collection<String> known) {
    if (!known.containsAll(values.keySet())) {
      throw new Refused(
          Refusal.PARAMETER_UNKNOWN, String.join(", ", known.stream().sorted().toList()));
    }
  }

  public boolean has(String name) {
    return values.containsKey(name);
  }

  /** Every value that a parameter was given. */
  public List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  /**
   * The one value of a parameter, without its escapes, empty when it was not given. A comma that
   * belongs to the value is escaped (FHIR R4, search.html, section 3.1.1.5.7).
   *
   * @throws Refused PARAMETER_REPEATED, PARAMETER_EMPTY
   */
  public Optional<String> one(String name) {
    List<String> given = all(name);
    if (given.size() > 1 || given.stream().anyMatch(Parameters::joinsValues)) {
      throw new Refused(Refusal.PARAMETER_REPEATED, name);
    }
    if (!given.isEmpty() && given.get(0).isBlank()) {
      throw new Refused(Refusal.PARAMETER_EMPTY, name);
    }
    return given.stream().findFirst().map(value -> ESCAPED.matcher(value).replaceAll("$1"));
  }

  private static boolean joinsValues(String value) {
    return ESCAPED.matcher(value).replaceAll("").indexOf(',') >= 0;
  }

  /** Bytes that are no UTF-8 and characters that no text holds are refused, not replaced. */
  private static String decode(String encoded) {
    try {
      String text = URLDecoder.decode(encoded, StandardCharsets.UTF_8);
      if (text.chars().anyMatch(c -> c == REPLACEMENT || Character.isISOControl(c))) {
        throw new Refused(Refusal.NOT_ENCODED);
      }
      return text;
    } catch (IllegalArgumentException e) {
      throw new Refused(Refusal.NOT_ENCODED);
    }
  }
}
