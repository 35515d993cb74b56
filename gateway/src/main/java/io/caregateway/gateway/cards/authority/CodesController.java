package io.caregateway.gateway.cards.authority;

import io.caregateway.feed.OdsCode;
import io.caregateway.gateway.cards.CardProblems;
import io.caregateway.gateway.cards.CardSessions;
import io.caregateway.gateway.cards.Doer;
import io.caregateway.gateway.cards.QrCode;
import io.caregateway.gateway.signon.CurrentUser;
import io.caregateway.gateway.signon.saml.PeopleAddress;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.smartcards.virtual.CardRefused;
import io.caregateway.smartcards.virtual.care.CardCare;
import io.caregateway.smartcards.virtual.enrolment.Invitations;
import io.caregateway.smartcards.virtual.enrolment.PictureCode;
import io.caregateway.smartcards.virtual.request.CardRequests;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The picture that lets a person enrol. It is shown in the answer to the click that made it and
 * nowhere else, as it is kept nowhere.
 */
@Controller
class CodesController {

  private final PeopleAddress site;
  private final CurrentUser user;
  private final Doer doer;
  private final CardView cards;
  private final CardRequests requests;
  private final Invitations invitations;
  private final CardCare care;
  private final CardSessions sessions;

  CodesController(
      PeopleAddress site,
      CurrentUser user,
      Doer doer,
      CardView cards,
      CardRequests requests,
      Invitations invitations,
      CardCare care,
      CardSessions sessions) {
    this.site = site;
    this.user = user;
    this.doer = doer;
    this.cards = cards;
    this.requests = requests;
    this.invitations = invitations;
    this.care = care;
    this.sessions = sessions;
  }

  /** Approves, and makes the codes at once: the person may be waiting. */
  @PostMapping("/cards/{card}/approve")
  @PreAuthorize("hasAuthority('CARD_APPROVE')")
  String approve(@PathVariable UUID card, Model model, HttpServletResponse response) {
    return picture(card, () -> requests.approve(user.practice(), card, doer.by()), model, response);
  }

  /**
   * For whoever lost the only device or forgot the passcode: nothing that the card had counts any
   * more.
   */
  @PostMapping("/cards/{card}/again")
  @PreAuthorize("hasAuthority('CARD_APPROVE')")
  String again(@PathVariable UUID card, Model model, HttpServletResponse response) {
    OdsCode practice = user.practice();
    Runnable step = () -> care.startAgain(practice, card, doer.by());
    return picture(
        card,
        () -> sessions.stop(practice, card, doer.by(), Act.CARD_APPROVED, step),
        model,
        response);
  }

  /** New codes, as e-mails and pictures get lost. */
  @PostMapping("/cards/{card}/codes")
  @PreAuthorize("hasAnyAuthority('CARD_REQUEST', 'CARD_APPROVE')")
  String codes(@PathVariable UUID card, Model model, HttpServletResponse response) {
    return picture(card, () -> {}, model, response);
  }

  private String picture(UUID card, Runnable before, Model model, HttpServletResponse response) {
    try {
      before.run();
      PictureCode picture = invitations.invite(user.practice(), card, doer.by());
      String address = site.base() + "/sign-on/enrol";
      model.addAttribute("card", cards.whole(user.practice(), card).card());
      model.addAttribute("code", picture.text());
      model.addAttribute("address", address);
      // behind the #, so that no server and no log on the way sees it
      model.addAttribute("qr", QrCode.dataUri(address + "#" + picture.text()));
      return "cards/codes";
    } catch (CardRefused refused) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      model.addAttribute("whole", cards.whole(user.practice(), card));
      model.addAttribute("problems", CardProblems.of(refused, "actions"));
      return "cards/card";
    }
  }
}
