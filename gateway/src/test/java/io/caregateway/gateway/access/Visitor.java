package io.caregateway.gateway.access;

import io.caregateway.feed.OdsCode;
import io.caregateway.gateway.signon.Browser;
import io.caregateway.gateway.signon.Proofs;
import io.caregateway.gateway.signon.SignOnSite;
import io.caregateway.gateway.signon.Staff;
import io.caregateway.stubs.idp.saml.SamlAnswer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Somebody with a session, or without.
 *
 * @param name of their role, as the matrix heads its column
 * @param token for the forms of their session
 */
record Visitor(String name, Browser browser, String token) {

  private static final List<String> ROLES =
      List.of(
          "practice-manager",
          "receptionist",
          "clinician",
          "finance",
          "systems",
          "sponsor",
          "ra-officer",
          "privacy-officer");

  private static final Map<String, String> FIELDS =
      Map.of(
          "scope", "CHANGES",
          "token", "00000000-0000-4000-8000-000000000001",
          "code", "PMR",
          "text", "Private medical report",
          "price", "25.00",
          "date-day", "2",
          "date-month", "11",
          "date-year", "2026");

  /** Nobody, somebody without a role, somebody who has not chosen one, and each role. */
  static List<Visitor> all(SignOnSite site, OdsCode practice) throws Exception {
    Map<String, String[]> roles = new LinkedHashMap<>();
    roles.put("no role", new String[0]);
    roles.put("not chosen", new String[] {"practice-manager", "clinician"});
    ROLES.forEach(role -> roles.put(role, new String[] {role}));
    List<Visitor> all = new ArrayList<>();
    Browser nobody = site.browser();
    all.add(new Visitor("nobody", nobody, nobody.open("/sign-on").field("_csrf")));
    for (Map.Entry<String, String[]> role : roles.entrySet()) {
      all.add(signOn(site, practice, role.getKey(), role.getValue()));
    }
    return all;
  }

  static Visitor signOn(SignOnSite site, OdsCode practice, String name, String... roles)
      throws Exception {
    String member = practice.equals(SignOnSite.A) ? Staff.MANAGER : Staff.OTHER_MANAGER;
    Browser browser = site.browser();
    SamlAnswer answer =
        browser
            .answer(practice.value(), member)
            .attribute("uid", Proofs.somebody().value())
            .attribute("role", roles);
    browser.sendAnswer(practice.value(), answer.xml());
    return new Visitor(name, browser, browser.open("/role").field("_csrf"));
  }

  /** With what the forms of the site want, so that an answer is about rights. */
  Browser.Page ask(String method, String address) throws Exception {
    if (method.equals("GET")) {
      return browser.open(address.endsWith("/items") ? address + "?seen=x&until=0" : address);
    }
    Map<String, String> fields = new LinkedHashMap<>(FIELDS);
    fields.put("_csrf", token);
    return browser.post(address, fields);
  }
}
