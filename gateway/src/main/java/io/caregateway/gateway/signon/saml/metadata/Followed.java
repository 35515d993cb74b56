package io.caregateway.gateway.signon.saml.metadata;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The metadata of one practice's identity provider: the last good one, and how it stands now. */
final class Followed {

  /**
   * @param party the last good one
   * @param readAt when that was
   * @param failure why it could not be read since
   */
  record State(
      @Nullable Party party,
      @Nullable Instant readAt,
      @Nullable MetadataRefusal failure,
      int failures) {}

  private static final Logger LOG = LoggerFactory.getLogger(Followed.class);

  private final String practice;
  private final MetadataSettings settings;
  private final MetadataFetch fetch;
  private final MetadataReader reader;
  private final RefreshPace pace;
  private final Clock clock;
  private volatile State state = new State(null, null, null, 0);

  Followed(
      String practice,
      MetadataSettings settings,
      MetadataFetch fetch,
      MetadataReader reader,
      RefreshPace pace,
      Clock clock) {
    this.practice = practice;
    this.settings = settings;
    this.fetch = fetch;
    this.reader = reader;
    this.pace = pace;
    this.clock = clock;
  }

  String practice() {
    return practice;
  }

  State state() {
    return state;
  }

  /** The last good one, while it holds. */
  Optional<Party> party() {
    return Optional.ofNullable(state.party()).filter(party -> party.holdsAt(clock.instant()));
  }

  /**
   * Reads it anew. Where that fails, the last good one stays.
   *
   * @return how long to wait until the next time
   */
  synchronized Duration refresh() {
    State before = state;
    try {
      return pace.after(read(), clock.instant());
    } catch (MetadataRefused refused) {
      if (before.failure() != refused.refusal()) {
        LOG.warn(
            "The metadata of {}'s identity provider cannot be used: {}. {}",
            practice,
            refused.refusal().sentence(),
            party().isPresent()
                ? "What was read before stays in use."
                : "Nobody can sign on there until it can.");
      }
      state = new State(before.party(), before.readAt(), refused.refusal(), before.failures() + 1);
      return pace.afterFailure(state.failures());
    }
  }

  /**
   * @throws MetadataRefused when it cannot be used
   */
  synchronized Party read() {
    Party party = reader.read(fetch.fetch(settings));
    if (!party.equals(state.party())) {
      LOG.info("The metadata of {}'s identity provider was read.", practice);
    }
    state = new State(party, clock.instant(), null, 0);
    return party;
  }
}
