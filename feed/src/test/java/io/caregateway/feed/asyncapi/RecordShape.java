package io.caregateway.feed.asyncapi;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the code says of a record's JSON. */
final class RecordShape {

  private static final Map<Class<?>, String> SIMPLE =
      Map.ofEntries(
          Map.entry(String.class, "string"),
          Map.entry(UUID.class, "string"),
          Map.entry(URI.class, "string"),
          Map.entry(Instant.class, "string"),
          Map.entry(LocalDate.class, "string"),
          Map.entry(boolean.class, "boolean"),
          Map.entry(Boolean.class, "boolean"),
          Map.entry(int.class, "integer"),
          Map.entry(Integer.class, "integer"),
          Map.entry(long.class, "integer"));

  private RecordShape() {}

  /** The name in JSON. */
  static String name(RecordComponent component) {
    JsonProperty given = component.getAccessor().getAnnotation(JsonProperty.class);
    return given == null ? component.getName() : given.value();
  }

  static boolean isRequired(RecordComponent component) {
    return !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  /** How the schema of a type reads: a simple type, or a reference by the type's name. */
  static JsonNode schema(Type type) {
    ObjectNode schema = JsonMapper.shared().createObjectNode();
    if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
      return schema.put("type", "array").set("items", schema(list.getActualTypeArguments()[0]));
    }
    Class<?> plain = (Class<?>) type;
    String simple = SIMPLE.get(plain);
    return simple != null
        ? schema.put("type", simple)
        : schema.put("$ref", "#/components/schemas/" + plain.getSimpleName());
  }

  /** The records and enumerations that one of these holds, and these. */
  static Set<Class<?>> reachable(Class<?>... from) {
    Set<Class<?>> found = new LinkedHashSet<>();
    Arrays.stream(from).forEach(type -> add(type, found));
    return found;
  }

  private static void add(Type type, Set<Class<?>> found) {
    if (type instanceof ParameterizedType list) {
      add(list.getActualTypeArguments()[0], found);
    } else if (type instanceof Class<?> plain && !SIMPLE.containsKey(plain) && found.add(plain)) {
      if (plain.isRecord() && !isValue(plain)) {
        Arrays.stream(plain.getRecordComponents())
            .forEach(component -> add(component.getGenericType(), found));
      }
    }
  }

  /** Whether the record is written as its one value. */
  static boolean isValue(Class<?> type) {
    return Arrays.stream(type.getRecordComponents())
        .anyMatch(component -> component.getAccessor().isAnnotationPresent(JsonValue.class));
  }
}
