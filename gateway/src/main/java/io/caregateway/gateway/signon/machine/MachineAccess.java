package io.caregateway.gateway.signon.machine;

import io.caregateway.gateway.listeners.ClientTrust;
import io.caregateway.gateway.signon.Caller;
import io.caregateway.routes.practice.Departures;
import io.caregateway.safeguards.audit.Actor;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.stereotype.Component;

/** The rules of the machines' port: the APIs for known machines, nothing else for anyone. */
@Component
public final class MachineAccess {

  private final Machines machines;
  private final Departures departures;
  private final ClientTrust trust;
  private final RefusedMachine refused;

  MachineAccess(
      Machines machines, Departures departures, ClientTrust trust, RefusedMachine refused) {
    this.machines = machines;
    this.departures = departures;
    this.trust = trust;
    this.refused = refused;
  }

  /** Adds the rules. There is no session, so nothing that a forged form could ride on. */
  public void addTo(HttpSecurity http) throws Exception {
    http.csrf(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .addFilterBefore(
            new MachineFilter(machines, departures, trust, refused),
            AnonymousAuthenticationFilter.class)
        .authorizeHttpRequests(
            requests ->
                requests
                    .dispatcherTypeMatchers(DispatcherType.ERROR)
                    .permitAll()
                    .requestMatchers("/fhir/**", "/api/**")
                    .authenticated()
                    .anyRequest()
                    .denyAll())
        .exceptionHandling(
            failures ->
                failures
                    .authenticationEntryPoint((request, response, e) -> refuse(request, response))
                    .accessDeniedHandler((request, response, e) -> refuse(request, response)));
  }

  private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication != null && authentication.getPrincipal() instanceof Caller caller) {
      refused.answer(
          request,
          response,
          MachineRefusal.NOT_ALLOWED,
          caller.actor(),
          caller.workingFor().orElse(null));
      return;
    }
    Actor nobody = new Actor(Actor.Kind.MACHINE, "unknown", null, null, null, "mtls");
    refused.answer(request, response, MachineRefusal.NO_CERTIFICATE, nobody, null);
  }
}
