package io.caregateway.stubs.spine.cis2;

import io.caregateway.stubs.idp.Html;
import io.caregateway.stubs.spine.people.SpineDirectory;
import io.caregateway.stubs.spine.people.SpineRole;
import io.caregateway.stubs.spine.people.SpineUser;
import java.util.stream.Collectors;

/** The pages of CIS2's own sign-on. */
final class SignOnPages {

  private static final String SERVICE = "NHS CIS2";

  private SignOnPages() {}

  static String people(SpineDirectory directory, String request) {
    String buttons =
        directory.users().stream()
            .map(user -> button("uid", user.uid(), user.displayName(), user.description()))
            .collect(Collectors.joining("\n"));
    return form("Who is signing on?", "choice", request, buttons);
  }

  /** With the scope selectedrole CIS2 asks for the role; here one may also go on without. */
  static String roles(SpineDirectory directory, SpineUser user, String request) {
    String buttons =
        user.roles().stream()
            .map(role -> button("role", role.id(), role.job(), place(directory, role)))
            .collect(Collectors.joining("\n"));
    return form(
        "Which role for " + user.displayName() + "?",
        "role",
        request,
        button("role", "", "No role yet", "The application asks instead") + "\n" + buttons);
  }

  static String sentence(String title, String sentence) {
    return Html.page(SERVICE, title, "<p>" + Html.escape(sentence) + "</p>");
  }

  private static String place(SpineDirectory directory, SpineRole role) {
    return directory.nameOf(role.organisation()) + ", " + role.organisation();
  }

  private static String form(String title, String step, String request, String buttons) {
    return Html.page(
        SERVICE,
        title,
        """
        <form method="post" action="/spine/oidc/authorize/%s">
        %s
        <ul>
        %s
        </ul>
        </form>"""
            .formatted(step, Html.hidden("request", request), buttons));
  }

  private static String button(String name, String value, String strong, String more) {
    return """
        <li><button type="submit" name="%s" value="%s"><strong>%s</strong> <span>%s</span></button></li>"""
        .formatted(name, value, Html.escape(strong), Html.escape(more));
  }
}
