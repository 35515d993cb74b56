package io.caregateway.gateway.signon.access;

import io.caregateway.gateway.signon.CurrentUser;
import io.caregateway.gateway.signon.RightsSettings;
import io.caregateway.gateway.signon.SignOnSettings;
import io.caregateway.gateway.signon.cis2.Cis1SignOn;
import io.caregateway.gateway.signon.cis2.Cis2SignOn;
import io.caregateway.gateway.signon.pages.LockedController;
import io.caregateway.gateway.signon.saml.SamlSignOn;
import io.caregateway.gateway.signon.session.FreshSession;
import io.caregateway.gateway.signon.session.SessionLocks;
import io.caregateway.gateway.signon.session.Sessions;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.util.matcher.DispatcherTypeRequestMatcher;
import org.springframework.stereotype.Component;

/** The rules of the people's port: sign-on is open, all else is for people with a right. */
@Component
final class PeopleAccess {

  private final SamlSignOn saml;
  private final Cis2SignOn cis2;
  private final Cis1SignOn cis1;
  private final SignOutAudit signOut;
  private final SessionLimit limit;
  private final SessionCheck check;
  private final RefusedPerson refused;
  private final FreshSession fresh;

  PeopleAccess(
      SamlSignOn saml,
      Cis2SignOn cis2,
      Cis1SignOn cis1,
      SignOutAudit signOut,
      RefusedPerson refused,
      SignOnSettings settings,
      CurrentUser user,
      Sessions sessions,
      SessionLocks locks,
      FreshSession fresh,
      Clock clock) {
    this.saml = saml;
    this.cis2 = cis2;
    this.cis1 = cis1;
    this.signOut = signOut;
    // no bean: every bean that is a filter would run for every request of every port
    this.limit = new SessionLimit(settings, user, signOut, clock);
    this.check = new SessionCheck(user, sessions, locks, clock);
    this.refused = refused;
    this.fresh = fresh;
  }

  void addTo(HttpSecurity http) throws Exception {
    PageHeaders.addTo(http, this::signOutElsewhere, cis1.ticketAddress());
    saml.addTo(http);
    cis2.addTo(http);
    cis1.addTo(http);
    HttpSessionRequestCache wanted = new HttpSessionRequestCache();
    wanted.setRequestMatcher(PeopleAccess::isPage);
    http.authorizeHttpRequests(
            requests ->
                requests
                    // what our own code forwards to was allowed before it did so
                    .dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR)
                    .permitAll()
                    .requestMatchers(
                        "/sign-on",
                        "/sign-on/cis1",
                        "/sign-on/card/**",
                        "/sign-on/enrol/**",
                        "/demo/post",
                        "/sign-on/place",
                        "/signed-out",
                        "/notice",
                        "/assets/**",
                        "/webjars/**",
                        "/favicon.ico")
                    .permitAll()
                    .requestMatchers(
                        LockedController.PAGE,
                        "/my-card",
                        "/my-card/**",
                        "/no-rights",
                        "/role",
                        "/sessions",
                        "/sessions/*/end")
                    .authenticated()
                    .anyRequest()
                    .hasAnyAuthority(RightsSettings.all()))
        // so was the form that came with the request
        .csrf(
            csrf ->
                csrf.ignoringRequestMatchers(
                    new DispatcherTypeRequestMatcher(DispatcherType.FORWARD)))
        .requestCache(cache -> cache.requestCache(wanted))
        .sessionManagement(session -> session.sessionAuthenticationStrategy(fresh))
        .logout(
            logout ->
                logout
                    .logoutUrl("/sign-out")
                    .logoutSuccessHandler(cis2.signedOut())
                    .addLogoutHandler(signOut))
        .addFilterBefore(limit, AuthorizationFilter.class)
        .addFilterBefore(check, AuthorizationFilter.class)
        .exceptionHandling(
            failures ->
                failures
                    .authenticationEntryPoint(new SignOnEntryPoint())
                    .accessDeniedHandler(refused));
  }

  /** Where signing out may lead, for browsers to let the form through. */
  private Set<String> signOutElsewhere() {
    return Stream.concat(saml.origins().stream(), cis2.origins().stream())
        .collect(Collectors.toSet());
  }

  /** Only a page can be come back to after sign-on, not a part of one. */
  private static boolean isPage(HttpServletRequest request) {
    String accept = request.getHeader("Accept");
    return "GET".equals(request.getMethod())
        && request.getHeader("HX-Request") == null
        && accept != null
        && accept.contains(MediaType.TEXT_HTML_VALUE);
  }
}
