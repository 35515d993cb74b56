package io.caregateway.gateway.fhir;

import io.caregateway.gateway.fhir.Route.Interaction;
import io.caregateway.gateway.signon.Caller;
import io.caregateway.gateway.signon.CurrentUser;
import io.caregateway.gateway.signon.Machine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets through what is offered, to machines with the right, in bounded and well-formed requests.
 * The FHIR server behind it sees nothing else.
 */
final class FhirGate extends OncePerRequestFilter {

  private static final Set<String> OF_EVERY_REQUEST = Set.of(Format.PARAMETER, "_pretty");

  private final CurrentUser currentUser;
  private final Pace pace;
  private final Refusals refusals;

  FhirGate(CurrentUser currentUser, Pace pace, Refusals refusals) {
    this.currentUser = currentUser;
    this.pace = pace;
    this.refusals = refusals;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    response.setHeader("Cache-Control", "no-store");
    HttpServletRequest admitted;
    try {
      Machine machine = machine();
      Pace.Verdict verdict = pace.of(machine.name());
      if (verdict == Pace.Verdict.STILL_STOPPED) {
        OutcomeWriter.write(request, response, new Refused(Refusal.TOO_MANY_REQUESTS));
        return;
      }
      if (verdict == Pace.Verdict.STOP) {
        throw new Refused(Refusal.TOO_MANY_REQUESTS);
      }
      admitted = admit(request);
    } catch (Refused refused) {
      refusals.answer(request, response, refused);
      return;
    }
    chain.doFilter(admitted, response);
  }

  private Machine machine() {
    Caller caller = currentUser.caller().orElse(null);
    if (caller instanceof Machine machine) {
      return machine;
    }
    throw new Refused(Refusal.NOT_A_MACHINE);
  }

  private HttpServletRequest admit(HttpServletRequest request) throws IOException {
    String accept = accept(request);
    request.setAttribute(Format.ATTRIBUTE, Format.orJson(accept));
    String path = request.getPathInfo();
    Route route = Route.of(request.getMethod(), path == null ? "" : path);
    request.setAttribute(Route.ATTRIBUTE, route);
    ServedType type = route.type();
    if (type != null) {
      requirePractice(type);
    }
    BufferedForm form =
        route.interaction() == Interaction.SEARCH_BY_FORM ? BufferedForm.of(request) : null;
    Parameters parameters =
        Parameters.parse(request.getQueryString(), form == null ? null : form.text());
    request.setAttribute(Parameters.ATTRIBUTE, parameters);
    request.setAttribute(
        Format.ATTRIBUTE, Format.of(parameters.one(Format.PARAMETER).orElse(null), accept));
    if (type == null || route.interaction() == Interaction.READ) {
      parameters.requireOnly(OF_EVERY_REQUEST);
    }
    if (type != null && route.interaction() == Interaction.READ && route.id() == null) {
      throw new Refused(type.unknown());
    }
    return form == null ? request : form;
  }

  private void requirePractice(ServedType type) {
    if (!currentUser.may(type.right())) {
      throw new Refused(Refusal.RIGHT_MISSING, type.right());
    }
    if (currentUser.caller().flatMap(Caller::workingFor).isEmpty()) {
      throw new Refused(Refusal.PRACTICE_NOT_NAMED, Machine.PRACTICE_HEADER);
    }
  }

  private static @Nullable String accept(HttpServletRequest request) {
    List<String> lines = Collections.list(request.getHeaders("Accept"));
    return lines.isEmpty() ? null : String.join(",", lines);
  }
}
