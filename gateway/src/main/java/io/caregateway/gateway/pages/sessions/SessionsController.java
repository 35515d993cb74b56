package io.caregateway.gateway.pages.sessions;

import io.caregateway.feed.OdsCode;
import io.caregateway.gateway.pages.NoSuchPage;
import io.caregateway.gateway.signon.CurrentUser;
import io.caregateway.gateway.signon.Identity;
import io.caregateway.gateway.signon.Permission;
import io.caregateway.gateway.signon.session.Ending;
import io.caregateway.gateway.signon.session.OwnSessions;
import io.caregateway.gateway.signon.session.OwnSessions.Own;
import io.caregateway.gateway.signon.session.RegisteredSession;
import io.caregateway.gateway.signon.session.Sessions;
import io.caregateway.routes.practice.PracticeSettings;
import io.caregateway.routes.practice.Practices;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own sessions, wherever; those of the whole practice for whoever manages them. */
@Controller
class SessionsController {

  /** More than any practice has under way at once. */
  private static final int MOST = 500;

  private final CurrentUser user;
  private final OwnSessions own;
  private final Sessions sessions;
  private final Practices practices;

  SessionsController(CurrentUser user, OwnSessions own, Sessions sessions, Practices practices) {
    this.user = user;
    this.own = own;
    this.sessions = sessions;
    this.practices = practices;
  }

  @GetMapping("/sessions")
  String list(Model model) {
    Identity person = user.identity();
    model.addAttribute("own", own.of(person).stream().map(mine -> view(mine, person)).toList());
    model.addAttribute("manages", user.may(Permission.SESSIONS_MANAGE));
    model.addAttribute("others", others().stream().map(SessionView::of).toList());
    return "sessions/list";
  }

  /** One's own, and with the right to also another's of the practice. */
  @PostMapping("/sessions/{id}/end")
  String end(@PathVariable UUID id, RedirectAttributes next) {
    if (!own.end(user.identity(), id, user.origin())) {
      RegisteredSession session =
          others().stream()
              .filter(open -> open.id().equals(id))
              .findFirst()
              .orElseThrow(NoSuchPage::new);
      sessions.end(
          user.practice(), session.id(), new Ending(user.actor(), user.origin(), "BY_MANAGER"));
    }
    next.addFlashAttribute("success", "The session was ended.");
    return "redirect:/sessions";
  }

  /** Those of other people, for whoever has the right to see them. */
  private List<RegisteredSession> others() {
    return user.may(Permission.SESSIONS_MANAGE)
        ? sessions.underWay(user.practice(), MOST).stream()
            .filter(session -> !session.user().equals(user.identity().id()))
            .toList()
        : List.of();
  }

  private SessionView view(Own mine, Identity person) {
    boolean current = mine.session().id().equals(person.session());
    String elsewhere = mine.practice().equals(person.practice()) ? null : name(mine.practice());
    return SessionView.of(mine.session(), current, elsewhere);
  }

  private String name(OdsCode practice) {
    return practices.find(practice).map(PracticeSettings::name).orElse("no practice chosen yet");
  }
}
