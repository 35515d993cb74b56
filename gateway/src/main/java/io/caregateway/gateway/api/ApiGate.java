package io.caregateway.gateway.api;

import io.caregateway.gateway.fhir.Pace;
import io.caregateway.gateway.signon.Caller;
import io.caregateway.gateway.signon.CurrentUser;
import io.caregateway.gateway.signon.Machine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets through machines that name a practice, at a bounded pace, with bounded bodies. */
final class ApiGate extends OncePerRequestFilter {

  private static final long LARGEST = 64 * 1024;
  private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD", "DELETE");

  private final CurrentUser user;
  private final Pace pace;
  private final ApiRefusals refusals;

  ApiGate(CurrentUser user, Pace pace, ApiRefusals refusals) {
    this.user = user;
    this.pace = pace;
    this.refusals = refusals;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    response.setHeader("Cache-Control", "no-store");
    try {
      Machine machine = machine();
      Pace.Verdict verdict = pace.of(machine.name());
      if (verdict == Pace.Verdict.STILL_STOPPED) {
        ApiRefusals.write(response, new ApiRefused(ApiRefusal.TOO_MANY_REQUESTS));
        return;
      }
      if (verdict == Pace.Verdict.STOP) {
        throw new ApiRefused(ApiRefusal.TOO_MANY_REQUESTS);
      }
      if (machine.practice() == null) {
        throw new ApiRefused(ApiRefusal.PRACTICE_NOT_NAMED);
      }
      checkLength(request);
    } catch (ApiRefused refused) {
      refusals.answer(request, response, refused);
      return;
    }
    chain.doFilter(request, response);
  }

  private Machine machine() {
    Caller caller = user.caller().orElse(null);
    if (caller instanceof Machine machine) {
      return machine;
    }
    throw new ApiRefused(ApiRefusal.NOT_A_MACHINE);
  }

  private static void checkLength(HttpServletRequest request) {
    if (WITHOUT_BODY.contains(request.getMethod())) {
      return;
    }
    if (request.getHeader("Transfer-Encoding") != null) {
      throw new ApiRefused(ApiRefusal.LENGTH_MISSING);
    }
    if (request.getContentLengthLong() > LARGEST) {
      throw new ApiRefused(ApiRefusal.BODY_TOO_LARGE);
    }
  }
}
