package io.caregateway.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** The one JSON form of the feed's records: nothing empty written, unknown fields read past. */
public final class FeedJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .changeDefaultPropertyInclusion(
              value -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          // what is read without a record keeps its digits: 25.00 is not 25.0
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .addModule(RecordMaking.module())
          .build();

  private FeedJson() {}

  public static byte[] write(Object feedRecord) {
    return MAPPER.writeValueAsBytes(feedRecord);
  }

  /**
   * @throws UnreadableMessage when the bytes are not this record
   */
  public static <T> T read(byte[] json, Class<T> type) {
    try {
      return MAPPER.readValue(json, type);
    } catch (JacksonException e) {
      throw new UnreadableMessage(type.getSimpleName());
    }
  }
}
