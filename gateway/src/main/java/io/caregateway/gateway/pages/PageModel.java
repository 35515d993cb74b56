package io.caregateway.gateway.pages;

import io.caregateway.gateway.signon.Caller;
import io.caregateway.gateway.signon.CurrentUser;
import io.caregateway.gateway.signon.Identity;
import io.caregateway.gateway.signon.Permission;
import io.caregateway.gateway.signon.RequestIds;
import io.caregateway.routes.practice.PracticeSettings;
import io.caregateway.routes.practice.Practices;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.view.UrlBasedViewResolver;

/**
 * What every page shows: who is signed on, for which practice, and the request's reference. Added
 * where a page is shown: what answers otherwise needs none of it.
 */
@Component
final class PageModel implements HandlerInterceptor, WebMvcConfigurer {

  /** Parts of the site that the navigation names, by the first word of their addresses. */
  private static final Set<String> SECTIONS =
      Set.of("patients", "attention", "users", "cards", "my-card", "audit", "privacy", "sessions");

  private final CurrentUser user;
  private final Practices practices;

  PageModel(CurrentUser user, Practices practices) {
    this.user = user;
    this.practices = practices;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this);
  }

  @Override
  public void postHandle(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable ModelAndView answer) {
    if (answer == null || leadsElsewhere(answer)) {
      return;
    }
    answer.addObject("viewer", viewer());
    answer.addObject("billing", BillingPage.openTo(user::may));
    // by which whoever runs the gateway finds this very request in the log
    answer.addObject("reference", request.getAttribute(RequestIds.REQUEST_ID));
    answer.addObject("section", section(request));
  }

  private static boolean leadsElsewhere(ModelAndView answer) {
    String view = answer.getViewName();
    return view != null && view.startsWith(UrlBasedViewResolver.REDIRECT_URL_PREFIX);
  }

  /**
   * The person who is signed on.
   *
   * @param practice its name
   * @param role the one they work in
   * @param hasChoice whether they have other roles too
   * @param rights so that a page offers only what will work
   */
  public record Viewer(
      String name,
      String practice,
      String code,
      @Nullable String role,
      boolean hasChoice,
      Set<Permission> rights) {

    /** Whether the person has the right of this name. */
    public boolean may(String right) {
      return rights.contains(Permission.valueOf(right));
    }
  }

  private @Nullable Viewer viewer() {
    Caller caller = user.caller().orElse(null);
    if (!(caller instanceof Identity person)) {
      return null;
    }
    Set<Permission> rights = EnumSet.allOf(Permission.class);
    rights.removeIf(right -> !user.may(right));
    String practice =
        practices.find(person.practice()).map(PracticeSettings::name).orElse("no practice chosen");
    return new Viewer(
        person.shown(),
        practice,
        person.practice().value(),
        person.role() == null ? null : person.role().name(),
        person.choices().size() > 1,
        rights);
  }

  /** The part of the site that the navigation marks; error pages belong to none. */
  private static String section(HttpServletRequest request) {
    String path = request.getRequestURI();
    if (path.equals("/")) {
      return "start";
    }
    if (BillingPage.holds(path)) {
      return "billing";
    }
    String first = path.split("/", 3)[1];
    if (first.equals("bills") || first.equals("papers")) {
      return "patients";
    }
    return SECTIONS.contains(first) ? first : "";
  }
}
