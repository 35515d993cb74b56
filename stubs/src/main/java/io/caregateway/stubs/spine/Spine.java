package io.caregateway.stubs.spine;

import io.caregateway.stubs.http.Answer;
import io.caregateway.stubs.http.Call;
import io.caregateway.stubs.http.Delivery;
import io.caregateway.stubs.http.Endpoint;
import io.caregateway.stubs.spine.cis1.RoleAssertions;
import io.caregateway.stubs.spine.cis1.Tickets;
import io.caregateway.stubs.spine.cis2.BackChannelLogout;
import io.caregateway.stubs.spine.cis2.OpenIdProvider;
import io.caregateway.stubs.spine.cis2.SpineClient;
import io.caregateway.stubs.spine.faults.SpineFault;
import io.caregateway.stubs.spine.faults.SpineFaults;
import io.caregateway.stubs.spine.people.SpineDirectory;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The Spine's sign-on services of one stub server, with what breaks them. */
public final class Spine implements Endpoint {

  private static final Duration SLOW = Duration.ofSeconds(30);

  private final SpineDirectory directory;
  private final SpineFaults faults = new SpineFaults();
  private final Tickets tickets;
  private final RoleAssertions assertions;
  private final OpenIdProvider provider;
  private volatile @Nullable String inReader;

  public Spine(SpineDirectory directory, SpineClient client, Clock clock) {
    this.directory = directory;
    this.tickets = new Tickets(clock);
    this.assertions = new RoleAssertions(directory, tickets, faults, clock);
    this.provider = new OpenIdProvider(directory, client, faults, clock);
  }

  /** Says at which address browsers reach it: CIS2's issuer begins with it. */
  public void servedAt(String address) {
    provider.servedAt(address);
  }

  public SpineDirectory directory() {
    return directory;
  }

  /** From now on this application, as it is registered with CIS2. */
  public void client(SpineClient other) {
    provider.client(other);
  }

  /** CIS2's issuer, {@code http://127.0.0.1:9000/spine/oidc}. */
  public String issuer() {
    return provider.issuer();
  }

  /** What a smartcard's software would hand to an application (CIS1). */
  public Tickets tickets() {
    return tickets;
  }

  public BackChannelLogout backChannelLogout() {
    return provider.backChannelLogout();
  }

  /** CIS2 signs with a new key from now on; the one before is still published. */
  public void rollKeys() {
    provider.rollKeys();
  }

  public SpineFaults faults() {
    return faults;
  }

  /** Prepares a fault; {@code times} switches it on. */
  public SpineFaults.Switch fault(SpineFault fault) {
    return new SpineFaults.Switch(faults, fault, null, SLOW);
  }

  /**
   * Puts somebody's card into the reader of every machine: {@code GET /spine/agent/ticket} then
   * answers with a new ticket of theirs. How smartcard software really hands tickets to pages is
   * not published; this is the stub's own way.
   *
   * @param uid null takes it out
   */
  public void cardInReader(@Nullable String uid) {
    inReader = uid;
  }

  @Override
  public String prefix() {
    return "/spine/";
  }

  @Override
  public Answer answer(Call call) {
    if (faults.falls(SpineFault.DOWN, call.path())) {
      return Answer.of(503, "text/plain", "The service is down.\n");
    }
    Answer answer = served(call);
    return faults
        .take(SpineFault.SLOW, call.path())
        .map(slow -> answer.delivered(new Delivery.Late(slow.lasting())))
        .orElse(answer);
  }

  private Answer served(Call call) {
    if (call.path().equals("/spine/saml/RoleAssertion")) {
      return assertions.answer(call);
    }
    if (call.path().equals("/spine/agent/ticket")) {
      return ticket(inReader);
    }
    if (call.path().startsWith("/spine/oidc/")) {
      return provider.answer(call);
    }
    return Answer.of(404, "text/plain", "Nothing is served at this address.\n");
  }

  /** Pages of any site may read it, as it stands for software on the person's own machine. */
  private Answer ticket(@Nullable String uid) {
    Answer answer =
        uid == null
            ? Answer.of(404, "text/plain", "No card is in the reader.\n")
            : Answer.of(200, "text/plain", tickets.issue(uid));
    return answer.with("Access-Control-Allow-Origin", "*").with("Cache-Control", "no-store");
  }
}
