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
import java.util.stream.IntStream;

/** Asks browsers to make passkeys, and to show them. */
public final class PasskeyQuestions {

  private static final String TYPE = "public-key";
  private static final String REQUIRED = "required";
  private static final int HASH = 32;

  /** Of credential ids, in bytes: those of phones, computers and security keys in use. */
  private static final int[] LENGTHS = {16, 20, 32, 64};

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
   * Where the card has none, some are asked for that nobody has, always the same, as many and as
   * long as people's own may be: the answer tells nobody whether there is such a card (WebAuthn,
   * 14.6.2).
   *
   * @param held credential ids that the card has
   */
  public RequestOptions toShow(PasskeyPurpose purpose, List<byte[]> held) {
    List<byte[]> asked = held.isEmpty() ? invented(purpose) : held;
    return new RequestOptions(
        BASE64.encodeToString(challenges.issue(purpose)),
        site.id(),
        PasskeyChallenges.PATIENCE.toMillis(),
        REQUIRED,
        asked.stream().map(PasskeyDescriptor::of).toList());
  }

  /** One in most cases, seldom three; of the lengths that devices give. */
  private List<byte[]> invented(PasskeyPurpose purpose) {
    byte[] choice = fingerprint(purpose, "how many");
    int count = 1 + Integer.bitCount(choice[0] & choice[1] & 3);
    return IntStream.range(0, count)
        .mapToObj(n -> invented(purpose, n, LENGTHS[choice[2 + n] & (LENGTHS.length - 1)]))
        .toList();
  }

  private byte[] invented(PasskeyPurpose purpose, int which, int length) {
    return ByteBuffer.allocate(length)
        .put(fingerprint(purpose, which + " a"), 0, Math.min(length, HASH))
        .put(fingerprint(purpose, which + " b"), 0, Math.max(0, length - HASH))
        .array();
  }

  private byte[] fingerprint(PasskeyPurpose purpose, String what) {
    return index.fingerprint(
        purpose.practice(), "cards.passkey.nobody " + what, bytes(purpose.card()));
  }

  private static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(2 * Long.BYTES)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }
}
