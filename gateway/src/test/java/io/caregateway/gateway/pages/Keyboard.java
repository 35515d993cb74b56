package io.caregateway.gateway.pages;

import com.microsoft.playwright.Page;
import io.caregateway.stubs.person.Person;

/** Somebody who uses no mouse: they reach everything by Tab, and see where they are. */
final class Keyboard {

  private static final int MOST_TABS = 60;
  private static final String FOCUSED =
      """
      () => {
        const e = document.activeElement;
        const label = e.labels && e.labels.length ? e.labels[0].textContent : e.textContent;
        return label.trim();
      }
      """;
  private static final String MARKED =
      """
      () => {
        const style = getComputedStyle(document.activeElement);
        return style.outlineStyle !== 'none' || style.boxShadow !== 'none';
      }
      """;

  private final Page page;

  Keyboard(Page page) {
    this.page = page;
  }

  /** Whether the person is found by an NHS number alone, and takes a billing item as it is. */
  static boolean easy(Person person) {
    return person.isVerified() && !person.isDead() && !person.restricted() && person.active();
  }

  /** Goes to the field of this label and fills it in. */
  void type(String label, String text) {
    goTo(label);
    page.keyboard().type(text);
  }

  /** Goes to the button or link of this text and presses it. */
  void press(String text) {
    goTo(text);
    enter();
  }

  /** Presses Enter, which leads to another page. */
  void enter() {
    String before = page.url();
    page.keyboard().press("Enter");
    page.waitForURL(url -> !url.equals(before));
  }

  private void goTo(String name) {
    for (int i = 0; i < MOST_TABS; i++) {
      page.keyboard().press("Tab");
      if (name.equals(page.evaluate(FOCUSED))) {
        if (!Boolean.TRUE.equals(page.evaluate(MARKED))) {
          throw new AssertionError("Nobody sees that the focus is on: " + name);
        }
        return;
      }
    }
    throw new AssertionError("The Tab key does not lead to: " + name);
  }
}
