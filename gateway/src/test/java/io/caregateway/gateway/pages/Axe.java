package io.caregateway.gateway.pages;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/**
 * Asks axe-core in the page itself: the builder that comes with it opens a window more for each
 * question, which only frames would need.
 */
public final class Axe {

  private static final String SCRIPT = AxeBuilder.getAxeScript();
  private static final String THERE = "typeof axe === 'object'";
  private static final String RUN =
      """
      () => axe.run({resultTypes: ['violations']}).then(found => found.violations.map(violation =>
        violation.id + ': ' + violation.help + ': '
          + violation.nodes.map(node => node.target.join(' ')).join(', ')))
      """;

  private Axe() {}

  /** Each rule that the page breaks, with where. */
  public static List<String> violations(Page page) {
    if (page.frames().size() > 1) {
      throw new IllegalArgumentException("a page with frames needs the builder");
    }
    if (page.evaluate(THERE).equals(false)) {
      page.evaluate(SCRIPT);
    }
    return ((List<?>) page.evaluate(RUN)).stream().map(String::valueOf).toList();
  }
}
