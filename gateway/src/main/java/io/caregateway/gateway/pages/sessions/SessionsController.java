package io.caregateway.gateway.pages.sessions;

import io.caregateway.gateway.pages.NoSuchPage;
import io.caregateway.gateway.signon.CurrentUser;
import io.caregateway.gateway.signon.Permission;
import io.caregateway.gateway.signon.session.Ending;
import io.caregateway.gateway.signon.session.RegisteredSession;
import io.caregateway.gateway.signon.session.Sessions;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own sessions; those of the whole practice for whoever manages them. */
@Controller
class SessionsController {

  /** More than any practice has under way at once. */
  private static final int MOST = 500;

  private final CurrentUser user;
  private final Sessions sessions;

  SessionsController(CurrentUser user, Sessions sessions) {
    this.user = user;
    this.sessions = sessions;
  }

  @GetMapping("/sessions")
  String list(Model model) {
    List<RegisteredSession> all = sessions.underWay(user.practice(), MOST);
    model.addAttribute("own", all.stream().filter(this::isOwn).map(this::view).toList());
    model.addAttribute("manages", user.may(Permission.SESSIONS_MANAGE));
    model.addAttribute(
        "others",
        user.may(Permission.SESSIONS_MANAGE)
            ? all.stream().filter(session -> !isOwn(session)).map(this::view).toList()
            : List.of());
    return "sessions/list";
  }

  /** One's own, and with the right to also another's. */
  @PostMapping("/sessions/{id}/end")
  String end(@PathVariable UUID id, RedirectAttributes next) {
    RegisteredSession session =
        sessions.underWay(user.practice(), MOST).stream()
            .filter(open -> open.id().equals(id))
            .filter(open -> isOwn(open) || user.may(Permission.SESSIONS_MANAGE))
            .findFirst()
            .orElseThrow(NoSuchPage::new);
    String why = isOwn(session) ? "BY_PERSON" : "BY_MANAGER";
    sessions.end(user.practice(), id, new Ending(user.actor(), user.origin(), why));
    next.addFlashAttribute("success", "The session was ended.");
    return "redirect:/sessions";
  }

  private SessionView view(RegisteredSession session) {
    return SessionView.of(session, session.id().equals(user.identity().session()));
  }

  private boolean isOwn(RegisteredSession session) {
    return session.user().equals(user.identity().id());
  }
}
