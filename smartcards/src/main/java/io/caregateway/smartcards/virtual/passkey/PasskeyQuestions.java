package io.caregateway.smartcards.virtual.passkey;

import static io.caregateway.smartcards.virtual.passkey.PasskeyDescriptor.BASE64;

import io.caregateway.safeguards.encryption.BlindIndex;
import io.caregateway.smartcards.virtual.Card;
import io.caregateway.smartcards.virtual.passkey.CreationOptions.Parameter;
import io.caregateway.smartcards.virtual.passkey.CreationOptions.Selection;
import io.caregateway.smartcards.virtual.passkey.CreationOptions.Site;
import io.caregateway.smartcards.virtual.passkey.CreationOptions.User;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.UUID;

/** Asks browsers to make passkeys, and to show them. */
public final class PasskeyQuestions {

  private static final String TYPE = "public-key";
  private static final String REQUIRED = "required";

  private final RelyingParty site;
  private final PasskeyChallenges challenges;
  private final BlindIndex index;

  public PasskeyQuestions(RelyingParty site, PasskeyChallenges challenges, BlindIndex index) {
    this.site = site;
    this.challenges = challenges;
    this.index = index;
  }

  /**
   * @param held credential ids that the card has
   */
  public CreationOptions toMake(PasskeyPurpose purpose, Card card, List<byte[]> held) {
    String account = "Care Gateway, " + card.practice();
    return new CreationOptions(
        BASE64.encodeToString(challenges.issue(purpose)),
        new Site(site.id(), "Care Gateway"),
        new User(BASE64.encodeToString(bytes(card.id())), account, card.holder().name()),
        Ceremonies.ALGORITHMS.stream().map(each -> new Parameter(TYPE, each.getValue())).toList(),
        PasskeyChallenges.PATIENCE.toMillis(),
        held.stream().map(PasskeyDescriptor::of).toList(),
        new Selection("preferred", REQUIRED),
        "none");
  }

  /**
   * Where the card has none, one is asked for that nobody has, always the same: the answer tells
   * nobody whether there is such a card (WebAuthn, 14.6.2).
   *
   * @param held credential ids that the card has
   */
  public RequestOptions toShow(PasskeyPurpose purpose, List<byte[]> held) {
    List<byte[]> asked =
        held.isEmpty()
            ? List.of(
                index.fingerprint(
                    purpose.practice(), "cards.passkey.nobody", bytes(purpose.card())))
            : held;
    return new RequestOptions(
        BASE64.encodeToString(challenges.issue(purpose)),
        site.id(),
        PasskeyChallenges.PATIENCE.toMillis(),
        REQUIRED,
        asked.stream().map(PasskeyDescriptor::of).toList());
  }

  private static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(2 * Long.BYTES)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }
}
