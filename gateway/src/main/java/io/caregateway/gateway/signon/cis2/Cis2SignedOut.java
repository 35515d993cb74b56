package io.caregateway.gateway.signon.cis2;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;

/**
 * Leads somebody who signed out here on: who came by CIS2 signs out there too, where CIS2 has an
 * address for it (OpenID Connect RP-Initiated Logout 1.0, 2), and comes back from there.
 */
final class Cis2SignedOut implements LogoutSuccessHandler {

  static final String PAGE = "/signed-out";

  private final Supplier<Optional<URI>> endSession;
  private final Supplier<String> back;

  /**
   * @param endSession where CIS2 ends its sessions, as it is known now: nobody waits for CIS2 to
   *     sign out here
   * @param back where CIS2 then leads to, whole
   */
  Cis2SignedOut(Supplier<Optional<URI>> endSession, Supplier<String> back) {
    this.endSession = endSession;
    this.back = back;
  }

  @Override
  public void onLogoutSuccess(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Authentication authentication)
      throws IOException {
    Object kept = authentication == null ? null : authentication.getCredentials();
    response.sendRedirect(
        kept instanceof SignedOnAtCis2 session ? leaving(session).orElse(PAGE) : PAGE);
  }

  private Optional<String> leaving(SignedOnAtCis2 session) {
    return endSession
        .get()
        .map(
            there ->
                there
                    + (there.getRawQuery() == null ? "?" : "&")
                    + "id_token_hint="
                    + encoded(session.idToken())
                    + "&post_logout_redirect_uri="
                    + encoded(back.get()));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
