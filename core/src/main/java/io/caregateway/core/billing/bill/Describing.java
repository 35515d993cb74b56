package io.caregateway.core.billing.bill;

import io.caregateway.core.billing.Outcome.Problem;
import io.caregateway.core.billing.TypedText;
import io.caregateway.core.billing.desk.Desk;
import io.caregateway.core.billing.desk.Lists;
import io.caregateway.feed.OdsCode;
import java.util.List;

/** Reads what staff write on a bill. */
final class Describing {

  private static final int SHORT = 80;
  private static final int LONG = 2000;

  private final Desk desk;

  Describing(Desk desk) {
    this.desk = desk;
  }

  /**
   * @param held what the bill says; it may go on saying so, whatever became of the lists
   * @param problems to which what is wrong is added
   */
  Details read(OdsCode practice, Details held, Details typed, List<Problem> problems) {
    Details read =
        new Details(
            TypedText.read("practitioner", typed.practitioner(), SHORT, problems),
            TypedText.read("branch", typed.branch(), SHORT, problems),
            TypedText.read("purchase-order", typed.purchaseOrder(), SHORT, problems),
            TypedText.read("inside", typed.inside(), LONG, problems),
            TypedText.read("on-paper", typed.onPaper(), LONG, problems));
    Lists lists = desk.lists(practice, null);
    if (!offers(lists.practitionerNames(), read.practitioner(), held.practitioner())) {
      problems.add(new Problem("practitioner", "Choose a practitioner of the list."));
    }
    if (!offers(lists.branchNames(), read.branch(), held.branch())) {
      problems.add(new Problem("branch", "Choose a branch of the list."));
    }
    return read;
  }

  /** A name of the list, if there is one, or what the bill says. */
  private static boolean offers(List<String> names, String typed, String held) {
    return typed.isEmpty() || typed.equals(held) || names.isEmpty() || names.contains(typed);
  }
}
