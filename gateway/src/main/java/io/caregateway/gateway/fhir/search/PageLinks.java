package io.caregateway.gateway.fhir.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.caregateway.feed.FeedJson;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.UnreadableMessage;
import io.caregateway.gateway.fhir.Parameters;
import io.caregateway.gateway.fhir.Refusal;
import io.caregateway.gateway.fhir.Refused;
import io.caregateway.safeguards.encryption.Binding;
import io.caregateway.safeguards.encryption.FieldCipher;
import io.caregateway.safeguards.encryption.WrongKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/**
 * Links to pages. A link holds the search sealed under the practice's key, so that no URL of ours
 * names a person, any node can follow it, and it serves none but the client it was given to, for a
 * short time.
 *
 * @param <P> what a page is told by, as JSON can hold it
 */
public final class PageLinks<P> {

  public static final String PARAMETER = "_page";

  /** What may stand beside a link to a page. */
  private static final Set<String> BESIDE = Set.of(PARAMETER, "_format", "_pretty");

  private final FieldCipher cipher;
  private final Clock clock;
  private final Duration life;
  private final String type;
  private final Class<P> page;

  /**
   * @param life how long a link can be followed
   * @param type of resource, whose links are good for no other
   */
  public PageLinks(FieldCipher cipher, Clock clock, Duration life, String type, Class<P> page) {
    this.cipher = cipher;
    this.clock = clock;
    this.life = life;
    this.type = type;
    this.page = page;
  }

  /**
   * @param client whom the link is for
   */
  public String seal(OdsCode practice, String client, P told) {
    byte[] plain =
        FeedJson.write(
            new Sealed(new String(FeedJson.write(told), UTF_8), clock.instant().plus(life)));
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(cipher.seal(practice, binding(client), plain));
  }

  /**
   * The page that the parameters name by its link; empty where they hold none.
   *
   * @throws Refused PAGE_NOT_ALONE, PAGE_UNUSABLE
   */
  public Optional<P> named(OdsCode practice, String client, Parameters parameters) {
    if (!parameters.has(PARAMETER)) {
      return Optional.empty();
    }
    if (!BESIDE.containsAll(parameters.values().keySet())) {
      throw new Refused(Refusal.PAGE_NOT_ALONE);
    }
    return Optional.of(open(practice, client, parameters.one(PARAMETER).orElse("")));
  }

  /**
   * @throws Refused PAGE_UNUSABLE when the link was changed, is another's or is too old
   */
  P open(OdsCode practice, String client, String link) {
    try {
      byte[] sealed = Base64.getUrlDecoder().decode(link);
      Sealed opened = FeedJson.read(cipher.open(practice, binding(client), sealed), Sealed.class);
      if (clock.instant().isBefore(opened.until())) {
        return FeedJson.read(opened.page().getBytes(UTF_8), page);
      }
    } catch (IllegalArgumentException | WrongKey | UnreadableMessage e) {
      throw new Refused(Refusal.PAGE_UNUSABLE);
    }
    throw new Refused(Refusal.PAGE_UNUSABLE);
  }

  private Binding binding(String client) {
    return new Binding("fhir.page." + type, client, 0);
  }

  /**
   * What a link holds.
   *
   * @param page as JSON
   */
  record Sealed(String page, Instant until) {}
}
