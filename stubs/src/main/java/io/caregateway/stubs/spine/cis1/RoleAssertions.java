package io.caregateway.stubs.spine.cis1;

import io.caregateway.stubs.http.Answer;
import io.caregateway.stubs.http.Call;
import io.caregateway.stubs.spine.faults.SpineFault;
import io.caregateway.stubs.spine.faults.SpineFaults;
import io.caregateway.stubs.spine.people.RoleKind;
import io.caregateway.stubs.spine.people.SpineDirectory;
import io.caregateway.stubs.spine.people.SpineUser;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /spine/saml/RoleAssertion?token=}. How the real service refuses a ticket is not
 * published: a SAML status for one that is over, 403 for one that is unknown, are this stub's own.
 */
public final class RoleAssertions {

  private static final int EIGHT_MEGABYTES = 8 << 20;

  private final SpineDirectory directory;
  private final Tickets tickets;
  private final SpineFaults faults;
  private final Clock clock;

  public RoleAssertions(
      SpineDirectory directory, Tickets tickets, SpineFaults faults, Clock clock) {
    this.directory = directory;
    this.tickets = tickets;
    this.faults = faults;
    this.clock = clock;
  }

  public Answer answer(Call call) {
    List<String> tokens = call.query().getOrDefault("token", List.of());
    Tickets.@Nullable Held ticket = tokens.size() == 1 ? tickets.find(tokens.get(0)) : null;
    SpineUser user = ticket == null ? null : directory.find(ticket.uid()).orElse(null);
    Instant now = clock.instant();
    if (ticket == null || user == null || falls(SpineFault.TICKET_UNKNOWN)) {
      return Answer.of(403, "text/plain", "Unknown token.\n");
    }
    if (falls(SpineFault.TICKET_EXPIRED) || !now.isBefore(ticket.ends())) {
      return xml(RoleAssertion.refusal(now));
    }
    return xml(broken(assertion(user, now).xml()));
  }

  private RoleAssertion assertion(SpineUser user, Instant now) {
    Instant issued = falls(SpineFault.ASSERTION_EXPIRED) ? now.minusSeconds(3600) : now;
    String mode = falls(SpineFault.TRAINING) ? "1" : "0";
    if (falls(SpineFault.NO_ROLE)) {
      return new RoleAssertion(user.with(List.of()), null, mode, issued);
    }
    if (falls(SpineFault.TWO_ROLES)) {
      SpineUser both =
          user.with(
              List.of(
                  RoleKind.CLINICIAN.at("A81001", "200000007001"),
                  RoleKind.RECEPTIONIST.at("B82002", "200000007002")));
      return new RoleAssertion(both, null, mode, issued);
    }
    // a card's software lets its holder choose when the session begins
    String chosen = user.roles().isEmpty() ? null : user.roles().get(0).id();
    return new RoleAssertion(user, chosen, mode, issued);
  }

  private String broken(String xml) {
    if (falls(SpineFault.MALFORMED_XML)) {
      return xml.substring(0, xml.length() / 2);
    }
    if (falls(SpineFault.DOCTYPE)) {
      return "<!DOCTYPE Response [<!ENTITY who \"555000100011\">]>" + xml;
    }
    return falls(SpineFault.OVERSIZED) ? xml + " ".repeat(EIGHT_MEGABYTES) : xml;
  }

  private boolean falls(SpineFault fault) {
    return faults.falls(fault, "/spine/saml/RoleAssertion");
  }

  private static Answer xml(String body) {
    return Answer.of(200, "text/xml;charset=UTF-8", body).with("Cache-Control", "no-store");
  }
}
