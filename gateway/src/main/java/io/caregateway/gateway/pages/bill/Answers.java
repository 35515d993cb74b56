package io.caregateway.gateway.pages.bill;

import io.caregateway.core.billing.Outcome;
import io.caregateway.core.billing.Outcome.Done;
import io.caregateway.core.billing.Outcome.Invalid;
import io.caregateway.core.billing.Outcome.NotAllowed;
import io.caregateway.gateway.pages.NoSuchPage;
import io.caregateway.gateway.pages.Problem;
import io.caregateway.gateway.pages.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a page answers when bills or money were changed, or not. */
public final class Answers {

  private Answers() {}

  /**
   * What is wrong with the form; null when the next page tells what became of it.
   *
   * @param success what to say when it is done; null for nothing
   */
  public static @Nullable Problems of(
      Outcome outcome, @Nullable String success, RedirectAttributes next) {
    if (outcome instanceof Invalid invalid) {
      return problems(invalid);
    }
    if (outcome instanceof NotAllowed not) {
      next.addFlashAttribute("notice", not.sentence());
      return null;
    }
    if (outcome instanceof Done done) {
      next.addFlashAttribute("success", success);
      next.addFlashAttribute("beware", done.notice());
      return null;
    }
    throw new NoSuchPage();
  }

  public static Problems problems(Invalid invalid) {
    return new Problems(
        invalid.problems().stream()
            .map(
                one ->
                    new Problem(
                        one.field().equals("date") ? "date-day" : one.field(), one.sentence()))
            .toList());
  }
}
