package io.caregateway.gateway.pages;

import com.microsoft.playwright.Locator;

/** Counts what somebody does with the mouse. */
final class Clicks {

  private int made;

  void on(Locator what) {
    what.click();
    made++;
  }

  /** Opens a list, and picks one of it. */
  void choose(Locator list, String value) {
    list.selectOption(value);
    made += 2;
  }

  /** Goes back from a document, which browsers of tests save and others show. */
  void back() {
    made++;
  }

  int made() {
    return made;
  }
}
