package io.caregateway.stubs.fhir;

import io.caregateway.stubs.fhir.Refusal.Reason;
import io.caregateway.stubs.world.Selection.Position;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * The place where a page ended, as it travels in a next link. It names the last patient's time of
 * change and id, not a number of rows, so edits between two pages make nobody be skipped: whoever
 * is edited moves to the end and is seen again.
 */
public final class PageToken {

  public static final String PARAMETER = "_page";

  private PageToken() {}

  static String write(Position position) {
    String text = position.updatedAt() + ":" + position.id();
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  static Position read(String token) {
    try {
      String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
      int at = text.indexOf(':');
      return new Position(Long.parseLong(text.substring(0, at)), text.substring(at + 1));
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new Refusal(
          Reason.BAD_REQUEST, "This next link was not made here: start the search again.");
    }
  }
}
