package io.caregateway.gateway.privacy.archive;

import io.caregateway.feed.FeedJson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row whose nested values stand side by side, as {@code demographics.names.1.family}. */
final class FlatRow {

  private FlatRow() {}

  /** Paths and values in the order of the row's JSON. */
  static Map<String, String> of(Map<String, Object> row) {
    Map<String, String> flat = new LinkedHashMap<>();
    // by JSON, so that records and times are told as everywhere else; fields keep the row's order
    row.forEach(
        (field, value) -> {
          Map<?, ?> json = FeedJson.read(FeedJson.write(Map.of("value", value)), Map.class);
          put(field, json.get("value"), flat);
        });
    return flat;
  }

  private static void put(String path, @Nullable Object value, Map<String, String> flat) {
    if (value instanceof Map<?, ?> map) {
      map.forEach((key, inner) -> put(path + "." + key, inner, flat));
    } else if (value instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        put(list.size() == 1 ? path : path + "." + (i + 1), list.get(i), flat);
      }
    } else if (value != null) {
      flat.put(path, value.toString());
    }
  }
}
