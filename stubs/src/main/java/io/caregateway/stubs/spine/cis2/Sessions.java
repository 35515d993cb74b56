package io.caregateway.stubs.spine.cis2;

import io.caregateway.stubs.idp.RecentlyKept;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who is signed on, and the codes and tokens that stand for it. */
final class Sessions {

  /** What an authorization code is exchanged for. */
  record Grant(Cis2Session session, URI redirectUri, @Nullable String challenge, Instant ends) {}

  private record Access(String sid, Instant ends) {}

  static final Duration ACCESS_LIFE = Duration.ofMinutes(10);
  private static final Duration CODE_LIFE = Duration.ofMinutes(1);

  private final RecentlyKept<Cis2Session> sessions = new RecentlyKept<>();
  private final RecentlyKept<Grant> codes = new RecentlyKept<>();
  private final RecentlyKept<Access> accesses = new RecentlyKept<>();
  private final Clock clock;

  Sessions(Clock clock) {
    this.clock = clock;
  }

  String code(Cis2Session session, SignOnRequest request) {
    sessions.keep(session.sid(), session);
    Instant ends = clock.instant().plus(CODE_LIFE);
    return codes.keep(new Grant(session, request.redirectUri(), request.challenge(), ends));
  }

  /** Each code is good for one exchange. */
  @Nullable Grant exchange(@Nullable String code) {
    Grant grant = codes.take(code);
    return grant == null || !clock.instant().isBefore(grant.ends()) ? null : grant;
  }

  String accessToken(Cis2Session session) {
    return accesses.keep(new Access(session.sid(), clock.instant().plus(ACCESS_LIFE)));
  }

  /** The session that a token speaks for; null where either is over. */
  @Nullable Cis2Session of(@Nullable String accessToken) {
    Access access = accesses.find(accessToken);
    return access == null || !clock.instant().isBefore(access.ends())
        ? null
        : sessions.find(access.sid());
  }

  @Nullable Cis2Session end(String sid) {
    return sessions.take(sid);
  }

  /** Ends all of one person. */
  List<Cis2Session> endAllOf(String uid) {
    List<Cis2Session> theirs =
        sessions.all().stream().filter(s -> s.user().uid().equals(uid)).toList();
    theirs.forEach(session -> sessions.take(session.sid()));
    return theirs;
  }

  /** All that are under way, the oldest first. */
  List<Cis2Session> all() {
    return sessions.all();
  }
}
