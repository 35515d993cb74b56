package io.caregateway.gateway.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The ways to the pages of billing, by what is read on the links. */
final class Navigation {

  private Navigation() {}

  /** Clicks Billing, and the page in the menu that it leads to. */
  static void toBilling(Page page, BillingPage wanted) {
    main(page).locator("text=Billing").click();
    entry(page, wanted).click();
  }

  static Locator main(Page page) {
    return page.locator(".cg-nav__list");
  }

  static Locator menu(Page page) {
    return page.locator("nav[aria-label=Billing]");
  }

  static Locator entry(Page page, BillingPage wanted) {
    return menu(page).locator("text='" + wanted.words() + "'");
  }
}
