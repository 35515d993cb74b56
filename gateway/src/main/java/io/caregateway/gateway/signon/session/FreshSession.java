package io.caregateway.gateway.signon.session;

import io.caregateway.gateway.signon.Identity;
import io.caregateway.gateway.signon.Origins;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Begins a servlet session anew at each sign-on, under an id that nobody knew before. Nothing of
 * the one before goes along but the page that was wanted: what was found, asked or begun there may
 * be another person's. Whoever was signed on in it is signed out.
 */
@Component
public final class FreshSession implements SessionAuthenticationStrategy {

  /** Where Spring Security keeps the page that was wanted before sign-on. */
  private static final String WANTED = "SPRING_SECURITY_SAVED_REQUEST";

  private final Sessions sessions;

  FreshSession(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public void onAuthentication(
      @Nullable Authentication authentication,
      HttpServletRequest request,
      HttpServletResponse response) {
    HttpSession old = request.getSession(false);
    Optional<Identity> before = Optional.ofNullable(old).flatMap(FreshSession::person);
    before.ifPresent(person -> sessions.signedOut(person, Origins.of(request), "OTHER_SIGN_ON"));
    if (old == null || !renew(request, before.isEmpty())) {
      request.getSession(true);
    }
  }

  /**
   * Puts a new session in the place of the one of this request.
   *
   * @param keepsWanted whether the page that was wanted still is
   * @return false where there is none any more: somebody signed out meanwhile
   */
  public static boolean renew(HttpServletRequest request, boolean keepsWanted) {
    HttpSession old = request.getSession(false);
    if (old == null) {
      return false;
    }
    try {
      @Nullable Object wanted = keepsWanted ? old.getAttribute(WANTED) : null;
      old.invalidate();
      HttpSession fresh = request.getSession(true);
      if (wanted != null) {
        fresh.setAttribute(WANTED, wanted);
      }
      return true;
    } catch (IllegalStateException endedMeanwhile) {
      return false;
    }
  }

  /** Who is signed on in it. */
  public static Optional<Identity> person(HttpSession session) {
    Object held =
        session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
    if (held instanceof SecurityContext context) {
      Authentication authentication = context.getAuthentication();
      if (authentication != null && authentication.getPrincipal() instanceof Identity person) {
        return Optional.of(person);
      }
    }
    return Optional.empty();
  }
}
