package io.caregateway.gateway.signon.machine;

import io.caregateway.feed.OdsCode;
import io.caregateway.gateway.listeners.ClientTrust;
import io.caregateway.gateway.signon.Machine;
import io.caregateway.gateway.signon.Permission;
import io.caregateway.routes.practice.Departures;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.Evidence;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes the client certificate, whose chain TLS has checked, for the proof of who the machine is,
 * and finds out for which practice it asks.
 */
final class MachineFilter extends OncePerRequestFilter {

  private static final String CERTIFICATES = "jakarta.servlet.request.X509Certificate";
  private static final Actor NOBODY =
      new Actor(Actor.Kind.MACHINE, "unknown", null, null, null, "mtls, without certificate");

  private final Machines machines;
  private final Departures departures;
  private final ClientTrust trust;
  private final RefusedMachine refused;

  MachineFilter(
      Machines machines, Departures departures, ClientTrust trust, RefusedMachine refused) {
    this.machines = machines;
    this.departures = departures;
    this.trust = trust;
    this.refused = refused;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!(request.getAttribute(CERTIFICATES) instanceof X509Certificate[] shown)
        || shown.length == 0) {
      refused.answer(request, response, MachineRefusal.NO_CERTIFICATE, NOBODY, null);
      return;
    }
    // a card whose name is a machine's is no machine
    Optional<Machines.Known> known =
        trust.isMachine(shown) ? machines.find(shown[0]) : Optional.empty();
    if (known.isEmpty()) {
      Actor stranger = machine("unknown", shown[0], Set.of(), null).actor();
      refused.answer(request, response, MachineRefusal.UNKNOWN_CERTIFICATE, stranger, null);
      return;
    }
    Machines.Known client = known.get();
    String named = request.getHeader(Machine.PRACTICE_HEADER);
    Optional<OdsCode> practice = practice(client, named);
    Machine machine = machine(client.name(), shown[0], client.practices(), practice.orElse(null));
    if (named != null && practice.isEmpty()) {
      refused.answer(
          request, response, MachineRefusal.OTHER_PRACTICE, machine.actor(), home(client));
      return;
    }
    if (practice.filter(departures::has).isPresent()) {
      refused.answer(request, response, MachineRefusal.PRACTICE_LEFT, machine.actor(), null);
      return;
    }
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        new PreAuthenticatedAuthenticationToken(
            machine, "", Permission.authorities(client.rights())));
    SecurityContextHolder.setContext(context);
    chain.doFilter(request, response);
  }

  private static Optional<OdsCode> practice(Machines.Known client, @Nullable String named) {
    if (named == null) {
      return Optional.ofNullable(home(client));
    }
    return client.practices().stream().filter(code -> code.value().equals(named)).findAny();
  }

  /** The practice of a client that serves only one. */
  private static @Nullable OdsCode home(Machines.Known client) {
    return client.practices().size() == 1 ? client.practices().iterator().next() : null;
  }

  private static Machine machine(
      String name,
      X509Certificate certificate,
      Set<OdsCode> practices,
      @Nullable OdsCode practice) {
    String subject = certificate.getSubjectX500Principal().getName();
    return new Machine(
        name,
        subject,
        Evidence.mutualTls(
            subject,
            certificate.getSerialNumber().toString(16),
            certificate.getIssuerX500Principal().getName()),
        practices,
        practice);
  }
}
