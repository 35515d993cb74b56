package io.caregateway.stubs.idp;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The pages that people see. Paths are absolute within the stub's server. */
final class Pages {
  private Pages() {}

  /** Everybody of the practice, one click each. */
  static String choice(String ods, List<StaffMember> staff, String request) {
    var people = staff.stream().map(Pages::button).collect(Collectors.joining("\n"));
    return Html.page(
        "Who is signing on at " + ods + "?",
        """
        <form method="post" action="/idp/%s/sso/choice">
        %s
        <ul>
        %s
        </ul>
        </form>"""
            .formatted(ods, Html.hidden("request", request), people));
  }

  /** Who is signed on in this browser, and the way out. */
  static String home(String ods, @Nullable StaffMember signedOn) {
    if (signedOn == null) {
      return Html.page(
          "Nobody is signed on at " + ods,
          "<p>Open the application and choose this practice to sign on.</p>");
    }
    return Html.page(
        "Signed on at " + ods,
        """
        <p>%s, %s</p>
        <form method="post" action="/idp/%s/sign-out">
        <button type="submit">Sign out everywhere</button>
        </form>"""
            .formatted(Html.escape(signedOn.name()), Html.escape(signedOn.job()), ods));
  }

  /**
   * A form that carries a message on to the application by itself (saml-bindings-2.0-os section
   * 3.5).
   */
  static String carryOn(
      String title, String target, String field, String message, @Nullable String relayState) {
    return Html.page(
        title,
        """
        <form method="post" action="%s">
        %s
        %s
        <button type="submit">Continue</button>
        </form>
        %s"""
            .formatted(
                Html.escape(target),
                Html.hidden(field, message),
                relayState == null ? "" : Html.hidden("RelayState", relayState),
                Html.submitScript()));
  }

  static String sentence(String title, String sentence) {
    return Html.page(title, "<p>" + Html.escape(sentence) + "</p>");
  }

  private static String button(StaffMember member) {
    return """
        <li><button type="submit" name="uid" value="%s"><strong>%s</strong> <span>%s</span></button></li>"""
        .formatted(member.uid(), Html.escape(member.name()), Html.escape(member.job()));
  }
}
