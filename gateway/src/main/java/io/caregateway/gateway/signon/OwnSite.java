package io.caregateway.gateway.signon;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * Whether a request by script comes from a page of ours. A page of another site could sign its
 * visitor on as somebody else; browsers tell where a request comes from (Fetch metadata; RFC 6454,
 * 7), other clients do not.
 */
public final class OwnSite {

  private OwnSite() {}

  /**
   * @param origin our own, as {@code https://gateway.example}
   */
  public static boolean sent(HttpServletRequest request, String origin) {
    String from = request.getHeader("Origin");
    return isOwn(request.getHeader("Sec-Fetch-Site")) && (from == null || from.equals(origin));
  }

  private static boolean isOwn(@Nullable String site) {
    return site == null || site.equals("same-origin") || site.equals("none");
  }
}
