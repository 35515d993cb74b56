package io.caregateway.gateway.signon.cis2;

import io.caregateway.gateway.signon.Identity;
import io.caregateway.gateway.signon.SignOnRefused;
import io.caregateway.gateway.signon.arrival.Arrival;
import io.caregateway.gateway.signon.arrival.SignedOnPage;
import io.caregateway.gateway.signon.saml.PeopleAddress;
import io.caregateway.gateway.signon.session.FreshSession;
import io.caregateway.routes.signon.cis1.Cis1;
import io.caregateway.routes.signon.cis1.Cis1Settings;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * CIS1 sign-on, to be put into a chain of filters; where it is not switched on, nothing. It ends
 * with CIS1, which NHS England withdraws by 28 February 2027.
 */
@Component
public final class Cis1SignOn {

  private static final JsonMapper JSON = new JsonMapper();

  private final @Nullable Cis1Filter byScript;
  private final @Nullable Cis1Filter byForm;
  private final @Nullable URI ticketAddress;
  private final RefusedCis2 refused;

  Cis1SignOn(
      ObjectProvider<Cis1> cis1,
      ObjectProvider<Cis1Settings> settings,
      PeopleAddress address,
      SpinePeople people,
      Arrival arrival,
      SignedOnPage page,
      FreshSession fresh,
      RefusedCis2 refused) {
    this.refused = refused;
    Cis1 service = cis1.getIfAvailable();
    if (service == null) {
      byScript = null;
      byForm = null;
      ticketAddress = null;
      return;
    }
    ticketAddress = settings.getObject().ticketAddress();
    String issuer = String.valueOf(settings.getObject().roleAssertion());
    byScript =
        new Cis1Filter(
            Cis1Filter.BY_SCRIPT,
            request -> Cis1Tickets.fromJson(request, URI.create(address.base())),
            service,
            issuer,
            people,
            arrival,
            refused);
    byForm =
        new Cis1Filter(
            Cis1Filter.BY_FORM, Cis1Tickets::fromForm, service, issuer, people, arrival, refused);
    byScript.setAuthenticationSuccessHandler(Cis1SignOn::signedOn);
    byScript.setAuthenticationFailureHandler(this::refused);
    byForm.setAuthenticationSuccessHandler(page);
    byForm.setAuthenticationFailureHandler(
        (request, response, failure) -> {
          String told = told(request, failure);
          boolean again = told.equals(Cis2Advice.page(Cis2Refusal.TICKET_FORM.code()));
          response.sendRedirect(again ? Cis1Filter.BY_FORM + "?wrong" : told);
        });
    Stream.of(byScript, byForm)
        .forEach(
            filter -> {
              filter.setSessionAuthenticationStrategy(fresh);
              filter.setSecurityContextRepository(new HttpSessionSecurityContextRepository());
            });
  }

  /** Whether people can sign on this way. */
  public boolean isOn() {
    return byForm != null;
  }

  /** Where a person's own machine gives the ticket; empty where they paste it. */
  public Optional<URI> ticketAddress() {
    return Optional.ofNullable(ticketAddress);
  }

  /** Adds sign-on to the rules of the people's port. */
  public void addTo(HttpSecurity http) {
    if (byScript != null && byForm != null) {
      http.addFilterBefore(byScript, CsrfFilter.class)
          .addFilterBefore(byForm, UsernamePasswordAuthenticationFilter.class);
    }
  }

  private static void signedOn(
      HttpServletRequest request, HttpServletResponse response, Authentication person)
      throws IOException {
    boolean choose = person.getPrincipal() instanceof Identity identity && identity.mustChoose();
    answer(response, HttpServletResponse.SC_OK, Map.of("next", choose ? "/role" : "/"));
  }

  private void refused(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    answer(response, HttpServletResponse.SC_UNAUTHORIZED, Map.of("next", told(request, failure)));
  }

  /** Records it, and says where the person reads what to do. */
  private String told(HttpServletRequest request, AuthenticationException failure) {
    if (failure instanceof SignOnRefused known) {
      return "/sign-on?refused=" + known.reason().code();
    }
    Cis2Refused cause =
        failure instanceof Cis2Refused known ? known : new Cis2Refused(Cis2Refusal.NOT_RECORDED);
    return Cis2Advice.page(refused.recorded(request, cause, "cis1"));
  }

  private static void answer(HttpServletResponse response, int status, Map<String, String> body)
      throws IOException {
    response.setStatus(status);
    response.setHeader("Cache-Control", "no-store");
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    response.getWriter().write(JSON.writeValueAsString(body));
  }
}
