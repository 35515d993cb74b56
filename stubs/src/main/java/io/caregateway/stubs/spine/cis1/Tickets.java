package io.caregateway.stubs.spine.cis1;

import io.caregateway.stubs.idp.RecentlyKept;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The tickets that smartcards' software handed out (GATicket.getTicket). */
public final class Tickets {

  private static final Duration LIFE = Duration.ofHours(12);

  /** Who holds a ticket, until when. */
  record Held(String uid, Instant ends) {}

  private final RecentlyKept<Held> held = new RecentlyKept<>();
  private final SecureRandom random = new SecureRandom();
  private final Clock clock;

  public Tickets(Clock clock) {
    this.clock = clock;
  }

  /** A new ticket, with characters that must be escaped in a URL. */
  public String issue(String uid) {
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    String ticket = "AQIC5w+" + Base64.getEncoder().encodeToString(bytes) + "*AAJTSQACMDE=@@node1#";
    held.keep(ticket, new Held(uid, clock.instant().plus(LIFE)));
    return ticket;
  }

  /** The card was taken out. */
  public void end(String ticket) {
    held.take(ticket);
  }

  @Nullable Held find(@Nullable String ticket) {
    return held.find(ticket);
  }
}
