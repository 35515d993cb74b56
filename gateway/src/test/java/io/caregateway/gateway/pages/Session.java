package io.caregateway.gateway.pages;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import io.caregateway.gateway.signon.Browser;
import io.caregateway.gateway.signon.SignOnSite;
import io.caregateway.stubs.idp.StaffMember;
import io.caregateway.stubs.idp.saml.SamlRefusal;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Brings a person's session into a window of Chromium without the identity provider's pages, which
 * cost a second each time and are walked through by the tests of sign-on.
 */
record Session(SignOnSite site, Browser browser) {

  private static final Map<String, String> PRACTICES =
      Map.of(
          "The Densham Surgery", SignOnSite.A.value(),
          "Larkfield Medical Centre", SignOnSite.B.value());

  /** Signs a person on, and leaves the window where the gateway sends them. */
  static Page of(SignOnSite site, BrowserContext window, String practice, String person) {
    try {
      return new Session(site, site.browser()).begin(window, practice, person);
    } catch (IOException | SamlRefusal e) {
      throw new IllegalStateException("the identity provider's answer was not taken", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private Page begin(BrowserContext window, String practice, String person)
      throws IOException, InterruptedException, SamlRefusal {
    String ods = Objects.requireNonNull(PRACTICES.get(practice), practice);
    String next = browser.signOn(ods, member(ods, person).uid()).location();
    browser
        .session()
        .map(cookie -> new Cookie(cookie.getName(), cookie.getValue()))
        .map(cookie -> cookie.setUrl(site.origin()).setSecure(true))
        .ifPresent(cookie -> window.addCookies(List.of(cookie)));
    Page page = window.newPage();
    page.navigate(next.startsWith("/") ? site.origin() + next : next);
    return page;
  }

  private StaffMember member(String ods, String name) throws SamlRefusal {
    return site.idp().settings().staff().of(ods).stream()
        .filter(member -> member.name().equals(name))
        .findAny()
        .orElseThrow();
  }
}
