package io.caregateway.gateway.signon.saml.metadata;

import io.caregateway.gateway.signon.saml.metadata.KeptMetadata.Kept;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
  private final KeptMetadata kept;
  private final Clock clock;
  private volatile State state = new State(null, null, null, 0);

  Followed(
      String practice,
      MetadataSettings settings,
      MetadataFetch fetch,
      MetadataReader reader,
      RefreshPace pace,
      KeptMetadata kept,
      Clock clock) {
    this.practice = practice;
    this.settings = settings;
    this.fetch = fetch;
    this.reader = reader;
    this.pace = pace;
    this.kept = kept;
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
    byte[] xml = fetch.fetch(settings);
    Party party = reader.read(xml);
    if (!party.equals(state.party())) {
      LOG.info("The metadata of {}'s identity provider was read.", practice);
    }
    state = new State(party, clock.instant(), null, 0);
    if (settings.url() != null) {
      keep(new Kept(xml, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
    }
    return party;
  }

  /**
   * Takes up what was kept before a restart, where nothing was read since and it is not too old. It
   * is judged as if it had just been fetched.
   */
  synchronized void recall() {
    if (settings.url() == null || state.party() != null) {
      return;
    }
    try {
      kept.find(practice)
          .filter(last -> last.readAt().plus(settings.keep()).isAfter(clock.instant()))
          .ifPresent(last -> state = new State(reader.read(last.xml()), last.readAt(), null, 0));
    } catch (RuntimeException e) {
      LOG.warn("The kept metadata of {}'s identity provider cannot be used.", practice, e);
    }
  }

  /** What cannot be kept is fetched anew after a restart; nothing else depends on it. */
  private void keep(Kept metadata) {
    try {
      kept.keep(practice, metadata);
    } catch (RuntimeException e) {
      LOG.warn("The metadata of {}'s identity provider could not be kept.", practice, e);
    }
  }
}
