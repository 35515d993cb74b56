package io.caregateway.gateway.pages.paper;

import static java.util.stream.Collectors.groupingBy;

import io.caregateway.core.billing.Doer;
import io.caregateway.core.billing.Outcome;
import io.caregateway.core.billing.Outcome.Done;
import io.caregateway.core.billing.bill.BillView;
import io.caregateway.core.billing.bill.CreditNote;
import io.caregateway.core.billing.paper.IssuedPaper;
import io.caregateway.core.billing.paper.PaperKind;
import io.caregateway.core.billing.paper.Papers;
import io.caregateway.gateway.pages.bill.Answers;
import io.caregateway.gateway.signon.CurrentUser;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What pages have to do with paper. In templates it is {@code @paperPages}. */
@Component("paperPages")
public final class PaperPages {

  private static final Pattern BACK =
      Pattern.compile("/(bills|patients|payers)/[0-9a-f-]{36}|/debts/reminders/made");

  private final CurrentUser user;
  private final Papers papers;

  PaperPages(CurrentUser user, Papers papers) {
    this.user = user;
    this.papers = papers;
  }

  /**
   * Has a paper printed.
   *
   * @param back the page to return to when it may not be
   * @return where the browser goes on: to the document itself when it is printed
   */
  public String print(PaperKind kind, UUID subject, String back, RedirectAttributes next) {
    Outcome printed = papers.print(user.practice(), kind, subject, doer());
    if (printed instanceof Done done) {
      return "redirect:/papers/" + done.id();
    }
    Answers.of(printed, null, next);
    return "redirect:" + back(back);
  }

  /** The papers of a bill and of its credit notes that went out, newest first. */
  public List<IssuedPaper> of(BillView view) {
    return papers.of(
        user.practice(),
        Stream.concat(Stream.of(view.bill().id()), view.notes().stream().map(CreditNote::id))
            .toList());
  }

  /** The statements and reminders of an account that went out, newest first. */
  public List<IssuedPaper> ofAccount(UUID account) {
    return papers.of(user.practice(), List.of(account));
  }

  /** The reminders to these accounts that went out, by account, newest first. */
  public Map<UUID, List<IssuedPaper>> reminders(List<UUID> accounts) {
    return papers.of(user.practice(), accounts).stream()
        .filter(paper -> paper.kind().step() > 0)
        .collect(groupingBy(IssuedPaper::subject));
  }

  Doer doer() {
    return new Doer(user.actor(), user.origin());
  }

  /** A page of this site alone, whatever was sent. */
  static String back(String sent) {
    return BACK.matcher(sent).matches() ? sent : "/patients";
  }
}
