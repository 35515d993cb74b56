package io.caregateway.gateway.fhir.patient;

import io.caregateway.feed.FeedJson;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.UnreadableMessage;
import io.caregateway.gateway.fhir.Refusal;
import io.caregateway.gateway.fhir.Refused;
import io.caregateway.safeguards.encryption.Binding;
import io.caregateway.safeguards.encryption.FieldCipher;
import io.caregateway.safeguards.encryption.WrongKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/**
 * Links to pages. A link holds the search sealed under the practice's key, so that no URL of ours
 * names a person, any node can follow it, and it serves none but the client it was given to, for a
 * short time.
 */
final class PageLinks {

  static final String PARAMETER = "_page";

  private static final String PLACE = "fhir.page";

  private final FieldCipher cipher;
  private final Clock clock;
  private final Duration life;

  PageLinks(FieldCipher cipher, Clock clock, Duration life) {
    this.cipher = cipher;
    this.clock = clock;
    this.life = life;
  }

  /**
   * @param client whom the link is for
   */
  String seal(OdsCode practice, String client, Page page) {
    byte[] plain = FeedJson.write(new Sealed(page, clock.instant().plus(life)));
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(cipher.seal(practice, binding(client), plain));
  }

  /**
   * @throws Refused PAGE_UNUSABLE when the link was changed, is another's or is too old
   */
  Page open(OdsCode practice, String client, String link) {
    try {
      byte[] sealed = Base64.getUrlDecoder().decode(link);
      Sealed opened = FeedJson.read(cipher.open(practice, binding(client), sealed), Sealed.class);
      if (clock.instant().isBefore(opened.until())) {
        return opened.page();
      }
    } catch (IllegalArgumentException | WrongKey | UnreadableMessage e) {
      throw new Refused(Refusal.PAGE_UNUSABLE);
    }
    throw new Refused(Refusal.PAGE_UNUSABLE);
  }

  private static Binding binding(String client) {
    return new Binding(PLACE, client, 0);
  }

  /** What a link holds. */
  record Sealed(Page page, Instant until) {}
}
