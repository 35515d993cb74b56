package io.caregateway.stubs.http;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request as it came in.
 *
 * @param method upper case
 * @param origin scheme, host and port as the client wrote them, without a slash at the end
 * @param path without the query, still percent-encoded
 * @param rawQuery as it came, without the question mark; empty when there is none
 * @param headers by lower-case name, the first value of each
 * @param body as UTF-8
 */
public record Call(
    String method,
    String origin,
    String path,
    String rawQuery,
    Map<String, String> headers,
    String body) {

  public @Nullable String header(String name) {
    return headers.get(name.toLowerCase(Locale.ROOT));
  }

  /** The query's parameters, decoded, in their order. */
  public Map<String, List<String>> query() {
    return FormEncoding.decode(rawQuery);
  }

  /** The body of an HTML form, decoded. */
  public Map<String, List<String>> form() {
    return FormEncoding.decode(body);
  }
}
