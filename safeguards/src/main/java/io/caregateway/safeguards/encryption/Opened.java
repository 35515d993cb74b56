package io.caregateway.safeguards.encryption;

import io.caregateway.feed.FeedJson;

/**
 * A record that was opened, and its JSON as it was sealed, to be sealed again as it is.
 *
 * @param <T> the record
 */
public record Opened<T>(T told, Packed json) {

  /**
   * @throws WrongKey when it was sealed by something else
   * @throws io.caregateway.feed.UnreadableMessage when it is not such a record
   */
  static <T> Opened<T> read(Packed json, Class<T> type) {
    return new Opened<>(FeedJson.read(json.plain(), type), json);
  }

  /** As if it had been sealed and opened. */
  public static <T> Opened<T> of(T told) {
    return new Opened<>(told, Packed.of(FeedJson.write(told)));
  }
}
