package io.caregateway.gateway.settings;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Settings as lines of {@code name=value}, in the order of their names.
 *
 * @param values by the name as it is written in YAML, with dots
 */
record FlatSettings(SortedMap<String, String> values) {

  private static final String PASSWORD = "password";

  /** All of a settings record, passwords included. */
  static FlatSettings of(Record settings) {
    SortedMap<String, String> values = new TreeMap<>();
    add("", settings, values);
    return new FlatSettings(values);
  }

  static FlatSettings parse(String text) {
    SortedMap<String, String> values = new TreeMap<>();
    text.lines()
        .forEach(
            line ->
                values.put(
                    line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1)));
    return new FlatSettings(values);
  }

  /** The same, of passwords only whether there is one. */
  FlatSettings withoutPasswords() {
    SortedMap<String, String> kept = new TreeMap<>(values);
    kept.replaceAll((name, value) -> name.endsWith(PASSWORD) ? "(set)" : value);
    return new FlatSettings(kept);
  }

  String text() {
    return values.entrySet().stream()
        .map(value -> value.getKey() + "=" + value.getValue().replaceAll("\\R", " "))
        .collect(Collectors.joining("\n"));
  }

  /** What became of each setting that is not as it was, as {@code sync.every: PT5M -> PT1M}. */
  Set<String> changesSince(FlatSettings before) {
    Set<String> names = new TreeSet<>(values.keySet());
    names.addAll(before.values().keySet());
    Set<String> changes = new LinkedHashSet<>();
    for (String name : names) {
      String was = before.values().getOrDefault(name, "(not set)");
      String is = values.getOrDefault(name, "(not set)");
      if (!was.equals(is)) {
        changes.add(name + ": " + was + " -> " + is);
      }
    }
    return changes;
  }

  private static void add(String prefix, Record settings, Map<String, String> values) {
    for (RecordComponent component : settings.getClass().getRecordComponents()) {
      Object value = valueOf(component, settings);
      String name = prefix + kebab(component.getName());
      if (value instanceof Record nested) {
        add(name + ".", nested, values);
      } else if (value != null) {
        values.put(name, Objects.toString(value));
      }
    }
  }

  private static @Nullable Object valueOf(RecordComponent component, Record settings) {
    try {
      return component.getAccessor().invoke(settings);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("a settings record does not show " + component.getName(), e);
    }
  }

  private static String kebab(String name) {
    return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }
}
