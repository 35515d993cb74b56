package io.caregateway.gateway.pages.desk;

import io.caregateway.core.billing.desk.Desk;
import io.caregateway.core.billing.desk.Lists;
import io.caregateway.gateway.signon.CurrentUser;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Knows a browser again, by a random name in a cookie. Where it stands is kept at the practice: the
 * cookie says nothing, and proves nothing.
 */
@Component
public final class Terminal {

  private static final String COOKIE = "__Host-terminal";
  private static final Duration AGE = Duration.ofDays(365);

  private final CurrentUser user;
  private final Desk desk;

  Terminal(CurrentUser user, Desk desk) {
    this.user = user;
    this.desk = desk;
  }

  /** The practice's lists, and where this browser stands. */
  public Lists lists(HttpServletRequest request) {
    return desk.lists(user.practice(), name(request));
  }

  /** This browser's name, which it is given where it has none. */
  UUID named(HttpServletRequest request, HttpServletResponse response) {
    UUID held = name(request);
    UUID name = held == null ? UUID.randomUUID() : held;
    response.addHeader(
        HttpHeaders.SET_COOKIE,
        ResponseCookie.from(COOKIE, name.toString())
            .path("/")
            .secure(true)
            .httpOnly(true)
            .sameSite("Strict")
            .maxAge(AGE)
            .build()
            .toString());
    return name;
  }

  private static @Nullable UUID name(HttpServletRequest request) {
    Cookie cookie = WebUtils.getCookie(request, COOKIE);
    try {
      return cookie == null ? null : UUID.fromString(cookie.getValue());
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
