package io.caregateway.stubs.http;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** {@code application/x-www-form-urlencoded}, as in queries and forms. */
public final class FormEncoding {

  private FormEncoding() {}

  /**
   * @throws IllegalArgumentException on a broken percent escape
   */
  public static Map<String, List<String>> decode(String text) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (String pair : text.split("&", -1)) {
      if (!pair.isEmpty()) {
        int at = pair.indexOf('=');
        String name = at < 0 ? pair : pair.substring(0, at);
        String value = at < 0 ? "" : pair.substring(at + 1);
        values.computeIfAbsent(plain(name), n -> new ArrayList<>()).add(plain(value));
      }
    }
    return values;
  }

  public static String encode(Map<String, List<String>> values) {
    StringJoiner text = new StringJoiner("&");
    values.forEach((name, all) -> all.forEach(v -> text.add(escaped(name) + "=" + escaped(v))));
    return text.toString();
  }

  private static String plain(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static String escaped(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
