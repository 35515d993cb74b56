package io.caregateway.fhir.reading;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Damages a JSON patient in a few ways, in its tree and in its bytes. */
final class Mutation {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private static final String[] NAMES = {
    "id",
    "url",
    "extension",
    "modifierExtension",
    "contained",
    "implicitRules",
    "fhir_comments",
    "resourceType",
    "text",
    "div",
    "status",
    "value",
    "_value",
    "system",
    "_birthDate",
    "birthDate",
    "_given",
    "given",
    "family",
    "use",
    "code",
    "display",
    "valueString",
    "valueCode",
    "valueBoolean",
    "valueDecimal",
    "valueDateTime",
    "_valueCode",
    "valueReference",
    "valueResource",
    "deceasedBoolean",
    "deceasedDateTime",
    "multipleBirthInteger",
    "_deceasedBoolean",
    "rank",
    "photo",
    "data",
    "language",
    "versionId",
    "lastUpdated",
    "security",
    "profile",
    "period",
    "start",
    "shoeSize",
    "_",
    ""
  };

  /** As JSON writes them. */
  private static final String[] VALUES = {
    "null",
    "true",
    "false",
    "0",
    "-0",
    "7",
    "-7",
    "12345678901234567890",
    "1.50",
    "-0.0",
    "1e2",
    "1E-2",
    "0.1234567890123456789",
    "\"\"",
    "\" \"",
    "\"true\"",
    "\"7\"",
    "\"1.5\"",
    "\"1970\"",
    "\"1970-02\"",
    "\"1970-02-30\"",
    "\" 1970-02-03\"",
    "\"1970-02-03T10:11\"",
    "\"1970-02-03T24:11:12Z\"",
    "\"1970-02-03T10:11:12.1234567+01:00\"",
    "\"0000-00-00\"",
    "\"31/12/1970\"",
    "\"usual\"",
    "\"Male\"",
    "\"phone\"",
    "\"#p1\"",
    "\"urn:uuid:x\"",
    "\"Patient/7/_history/2\"",
    "\"http://a/Patient/7\"",
    "\"a\\u00e9\\uD83D\\uDE00\\u0000\\n\"",
    "\"\\uD83D\"",
    "\"<div xmlns='http://www.w3.org/1999/xhtml'>a</div>\"",
    "\"<div\"",
    "\"a &sect; b\"",
    "\"AAAA\"",
    "\"A*\"",
    "{}",
    "[]",
    "[null]",
    "[[\"a\"]]",
    "[\"a\"]",
    "[\"a\",\"a\"]",
    "{\"id\":7}",
    "{\"id\":\"a\"}",
    "{\"a\":1}",
    "{\"value\":\"a\"}",
    "[{\"url\":\"a\",\"valueCode\":\"b\"}]",
    "[{\"url\":\"a\"}]",
    "[{\"valueCode\":\"b\"}]",
    "[{\"url\":\"a\",\"extension\":[{\"url\":\"b\",\"valueDecimal\":1.20}],\"valueCode\":\"c\"}]",
    "{\"extension\":[{\"url\":\"a\",\"valueCode\":\"b\"}]}",
    "{\"extension\":{\"url\":\"a\"}}",
    "[{\"extension\":[{\"url\":\"a\",\"valueBoolean\":true}]}]",
    "[null,{\"extension\":[]}]",
    "{\"status\":\"generated\",\"div\":\"<div xmlns=\\\"http://www.w3.org/1999/xhtml\\\">a<br/></div>\"}",
    "[{\"resourceType\":\"Organization\",\"id\":\"p1\"}]"
  };

  private final Random random;

  Mutation(long seed) {
    random = new Random(seed);
  }

  byte[] of(byte[] patient) {
    ObjectNode tree = (ObjectNode) MAPPER.readTree(patient);
    for (int left = random.nextInt(2); left >= 0; left--) {
      change(any(objects(tree)));
    }
    return damaged(MAPPER.writeValueAsString(tree));
  }

  private void change(ObjectNode object) {
    List<String> names = new ArrayList<>(object.propertyNames());
    String name = names.isEmpty() || random.nextInt(5) == 0 ? any(NAMES) : any(names);
    JsonNode value = object.path(name);
    switch (random.nextInt(10)) {
      case 0, 7, 8 -> object.remove(name);
      case 1 -> object.set(any(NAMES), object.remove(name));
      case 2 -> object.set(name, MAPPER.createArrayNode().add(value));
      case 3 -> object.set(name, value.isArray() ? value.path(0) : MAPPER.readTree(any(VALUES)));
      case 4 -> object.set("_" + name, MAPPER.readTree(any(VALUES)));
      case 5 -> object.set("extension", nested(random.nextInt(50)));
      case 6 -> object.set(any(NAMES), MAPPER.readTree(any(VALUES)));
      default -> object.set(name, MAPPER.readTree(any(VALUES)));
    }
  }

  private JsonNode nested(int depth) {
    int levels = random.nextBoolean() ? depth : depth % 3;
    return MAPPER.readTree(
        "[{\"url\":\"a\",\"extension\":".repeat(levels)
            + "[{\"url\":\"b\",\"valueString\":\"c\"}]"
            + "}]".repeat(levels));
  }

  private byte[] damaged(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    int at = random.nextInt(bytes.length);
    return switch (random.nextInt(24)) {
      case 0 -> Arrays.copyOf(bytes, at);
      case 1 -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
      case 2 -> {
        bytes[at] = (byte) random.nextInt(256);
        yield bytes;
      }
      case 3 -> inserted(text, '{', "\"" + any(NAMES) + "\":" + any(VALUES) + ",");
      case 4 -> inserted(text, '[', any(VALUES) + ",");
      case 5 -> inserted(text, ':', " \n\t");
      case 6 -> inserted(text, '"', "\\u0061");
      case 7 -> (text + any(VALUES)).getBytes(StandardCharsets.UTF_8);
      default -> bytes;
    };
  }

  /** Right after one of those characters. */
  private byte[] inserted(String text, char after, String insertion) {
    int at = text.indexOf(after, random.nextInt(text.length())) + 1;
    return (text.substring(0, at) + insertion + text.substring(at))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static List<ObjectNode> objects(JsonNode node) {
    List<ObjectNode> found = new ArrayList<>();
    if (node instanceof ObjectNode object) {
      found.add(object);
    }
    node.values().forEach(child -> found.addAll(objects(child)));
    return found;
  }

  private <T> T any(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private String any(String[] choices) {
    return choices[random.nextInt(choices.length)];
  }
}
