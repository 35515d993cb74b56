package io.caregateway.gateway.signon.cis2;

import io.caregateway.gateway.signon.Identity;
import io.caregateway.gateway.signon.SignOnRefused;
import io.caregateway.gateway.signon.arrival.Arrival;
import io.caregateway.routes.signon.cis1.Cis1;
import io.caregateway.routes.signon.cis1.Cis1Settings;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
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

  private final @Nullable Cis1Filter filter;
  private final RefusedCis2 refused;

  Cis1SignOn(
      ObjectProvider<Cis1> cis1,
      ObjectProvider<Cis1Settings> settings,
      SpinePeople people,
      Arrival arrival,
      RefusedCis2 refused) {
    this.refused = refused;
    Cis1 service = cis1.getIfAvailable();
    filter =
        service == null
            ? null
            : new Cis1Filter(
                service,
                String.valueOf(settings.getObject().roleAssertion()),
                people,
                arrival,
                refused);
    if (filter != null) {
      filter.setAuthenticationSuccessHandler(Cis1SignOn::signedOn);
      filter.setAuthenticationFailureHandler(this::refused);
      filter.setSessionAuthenticationStrategy(new ChangeSessionIdAuthenticationStrategy());
      filter.setSecurityContextRepository(new HttpSessionSecurityContextRepository());
    }
  }

  /** Adds sign-on to the rules of the people's port. */
  public void addTo(HttpSecurity http) {
    if (filter != null) {
      http.addFilterBefore(filter, CsrfFilter.class);
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
    String page =
        failure instanceof SignOnRefused known
            ? "/sign-on?refused=" + known.reason().code()
            : Cis2Advice.page(
                refused.recorded(
                    request,
                    failure instanceof Cis2Refused cause
                        ? cause
                        : new Cis2Refused(Cis2Refusal.NOT_RECORDED),
                    "cis1"));
    answer(response, HttpServletResponse.SC_UNAUTHORIZED, Map.of("next", page));
  }

  private static void answer(HttpServletResponse response, int status, Map<String, String> body)
      throws IOException {
    response.setStatus(status);
    response.setHeader("Cache-Control", "no-store");
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    response.getWriter().write(JSON.writeValueAsString(body));
  }
}
