package io.caregateway.gateway.cards.demo;

import io.caregateway.routes.practice.Practices;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import io.caregateway.smartcards.virtual.post.Letters;
import io.caregateway.smartcards.virtual.post.SentLetter;
import java.util.Comparator;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Everybody's letters, as the made-up people of the demo have no mailbox. */
@Controller
@ConditionalOnBooleanProperty("gateway.demo.post")
class PostController {

  private static final int MOST = 20;

  private final Practices practices;
  private final PracticeTransactions transactions;
  private final Letters letters;

  PostController(Practices practices, PracticeTransactions transactions, Letters letters) {
    this.practices = practices;
    this.transactions = transactions;
    this.letters = letters;
  }

  @GetMapping("/demo/post")
  String post(Model model) {
    List<SentLetter> newest =
        practices.codes().stream()
            .flatMap(practice -> transactions.in(practice, letters::newest).stream())
            .sorted(Comparator.comparing(SentLetter::writtenAt).reversed())
            .limit(MOST)
            .toList();
    model.addAttribute("letters", newest);
    return "cards/demo-post";
  }
}
