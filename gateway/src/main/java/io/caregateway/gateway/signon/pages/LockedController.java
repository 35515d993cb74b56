package io.caregateway.gateway.signon.pages;

import io.caregateway.gateway.signon.CurrentUser;
import io.caregateway.gateway.signon.session.SessionLocks;
import jakarta.servlet.http.HttpSession;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where a locked session leads; once it is unlocked, back to the page that was wanted. */
@Controller
public class LockedController {

  public static final String PAGE = "/locked";

  /** Under this name a session holds the page that was wanted while it was locked. */
  public static final String WANTED = LockedController.class.getName() + ".wanted";

  private final CurrentUser user;
  private final SessionLocks locks;

  LockedController(CurrentUser user, SessionLocks locks) {
    this.user = user;
    this.locks = locks;
  }

  @GetMapping(PAGE)
  String locked(HttpSession session) {
    if (locks.isLocked(user.identity())) {
      return "sign-on/locked";
    }
    Object wanted = session.getAttribute(WANTED);
    session.removeAttribute(WANTED);
    return "redirect:" + (wanted == null ? "/" : wanted);
  }
}
