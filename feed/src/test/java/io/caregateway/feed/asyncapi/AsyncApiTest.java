package io.caregateway.feed.asyncapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.feed.DemographicsChanged;
import io.caregateway.feed.Event;
import io.caregateway.feed.WriteBackOutcome;
import io.caregateway.feed.WriteBackRequested;
import io.caregateway.feed.WriteBackRetried;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class AsyncApiTest {

  private static final AsyncApi API = AsyncApi.read();
  private static final List<Class<?>> MESSAGES =
      List.of(
          DemographicsChanged.class,
          WriteBackRequested.class,
          WriteBackRetried.class,
          WriteBackOutcome.class);

  static Stream<Class<?>> types() {
    return Stream.concat(
        Stream.of(Event.class), RecordShape.reachable(MESSAGES.toArray(Class<?>[]::new)).stream());
  }

  @ParameterizedTest
  @MethodSource("types")
  void describesEachTypeAsTheCodeHasIt(Class<?> type) {
    JsonNode schema = API.schema(type.getSimpleName());
    if (type.isEnum()) {
      assertThat(texts(schema.path("enum")))
          .isEqualTo(Arrays.stream(type.getEnumConstants()).map(Object::toString).toList());
    } else if (RecordShape.isValue(type)) {
      assertThat(schema.path("type"))
          .isEqualTo(RecordShape.schema(type.getRecordComponents()[0].getType()).path("type"));
    } else {
      describesEachComponent(type, schema);
    }
  }

  private static void describesEachComponent(Class<?> type, JsonNode schema) {
    RecordComponent[] components = type.getRecordComponents();
    assertThat(schema.path("properties").propertyNames())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(components).map(RecordShape::name).toList());
    assertThat(texts(schema.path("required")))
        .isEqualTo(
            Arrays.stream(components)
                .filter(RecordShape::isRequired)
                .map(RecordShape::name)
                .toList());
    for (RecordComponent component : components) {
      JsonNode described = schema.path("properties").path(RecordShape.name(component));
      RecordShape.schema(component.getGenericType())
          .properties()
          .forEach(
              expected ->
                  assertThat(described.path(expected.getKey()))
                      .as(type.getSimpleName() + "." + component.getName())
                      .isEqualTo(expected.getValue()));
    }
  }

  @ParameterizedTest
  @MethodSource("messages")
  void namesEachMessageAndItsChannel(Class<?> type) throws ReflectiveOperationException {
    String name = String.valueOf(type.getField("TYPE").get(null));
    String destination = String.valueOf(type.getField("DESTINATION").get(null));
    int colon = destination.indexOf(':');

    JsonNode channel = channel(destination.substring(colon + 1));
    JsonNode message =
        channel
            .path("messages")
            .valueStream()
            .map(reference -> API.resolve(reference.path("$ref").asString()))
            .filter(candidate -> candidate.path("name").asString().equals(name))
            .findFirst()
            .orElseThrow();

    assertThat(channel.path("description").asString())
        .startsWith("JMS " + destination.substring(0, colon));
    assertThat(message.path("payload")).isEqualTo(RecordShape.schema(Event.class));
    assertThat(message.path("x-opened-data")).isEqualTo(RecordShape.schema(type));
  }

  static List<Class<?>> messages() {
    return MESSAGES;
  }

  @Test
  void describesNothingThatTheCodeDoesNotHave() {
    assertThat(API.messages()).hasSize(MESSAGES.size());
    assertThat(API.channels()).hasSize(3);
    assertThat(API.references()).isNotEmpty().allSatisfy(API::resolve);
  }

  private static JsonNode channel(String address) {
    return API.channels().stream()
        .filter(channel -> channel.path("address").asString().equals(address))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> texts(JsonNode array) {
    return array.valueStream().map(JsonNode::asString).toList();
  }
}
