package io.caregateway.gateway.pages.start;

import io.caregateway.gateway.signon.CurrentUser;
import io.caregateway.routes.practice.Practices;
import io.caregateway.routes.sync.SyncKind;
import io.caregateway.routes.sync.Syncs;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The start page, its live part, and the button that starts a sync. */
@Controller
class StartController {

  /** What people can ask for; a comparison of ids comes by itself. */
  enum Scope {
    CHANGES,
    EVERYTHING
  }

  private final CurrentUser user;
  private final Practices practices;
  private final StartViews views;
  private final Syncs syncs;

  StartController(CurrentUser user, Practices practices, StartViews views, Syncs syncs) {
    this.user = user;
    this.practices = practices;
    this.views = views;
    this.syncs = syncs;
  }

  @GetMapping("/")
  String start(Model model) {
    model.addAttribute("practice", practices.get(user.practice()).name());
    model.addAttribute("view", views.of(user.practice()));
    return "start/start";
  }

  /** What changes while one looks; the page asks for it each second while a sync runs. */
  @GetMapping("/start/live")
  String live(Model model) {
    model.addAttribute("view", views.of(user.practice()));
    return "start/live :: live";
  }

  @PostMapping("/sync")
  @PreAuthorize("hasAuthority('SYNC_RUN')")
  String sync(@RequestParam Scope scope, RedirectAttributes next) {
    SyncKind kind = scope == Scope.EVERYTHING ? SyncKind.FULL : SyncKind.INCREMENTAL;
    boolean started = syncs.start(user.practice(), kind, user.actor(), user.origin()).isPresent();
    if (!started) {
      next.addFlashAttribute("notice", "A sync is under way already. It shows below.");
    }
    return "redirect:/";
  }
}
