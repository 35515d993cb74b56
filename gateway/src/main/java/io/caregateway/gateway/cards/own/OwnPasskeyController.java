package io.caregateway.gateway.cards.own;

import io.caregateway.gateway.cards.Doer;
import io.caregateway.gateway.pages.NoSuchPage;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.smartcards.virtual.CardRefused;
import io.caregateway.smartcards.virtual.passkey.CreationOptions;
import io.caregateway.smartcards.virtual.passkey.RequestOptions;
import io.caregateway.smartcards.virtual.use.Adding;
import io.caregateway.smartcards.virtual.use.OwnDevices;
import jakarta.servlet.http.HttpSession;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Tells our script what to ask a browser for, on the pages of one's own card. */
@RestController
@PreAuthorize("isAuthenticated()")
class OwnPasskeyController {

  private final MyCard mine;
  private final Doer doer;
  private final OwnDevices devices;

  OwnPasskeyController(MyCard mine, Doer doer, OwnDevices devices) {
    this.mine = mine;
    this.doer = doer;
    this.devices = devices;
  }

  @PostMapping("/my-card/renew/passkey")
  RequestOptions renew() {
    return ask(Act.CARD_RENEWED);
  }

  @PostMapping("/my-card/passcode/passkey")
  RequestOptions changePasscode() {
    return ask(Act.CARD_CHANGED);
  }

  @PostMapping("/my-card/devices/add/passkey")
  RequestOptions add() {
    return ask(Act.CARD_DEVICE_ADDED);
  }

  @PostMapping("/my-card/devices/remove/passkey")
  RequestOptions remove() {
    return ask(Act.CARD_DEVICE_REMOVED);
  }

  @PostMapping("/my-card/devices/add/new-passkey/ask")
  CreationOptions make(HttpSession session) {
    Adding adding = UnderAdding.of(session);
    if (adding == null) {
      throw new NoSuchPage();
    }
    return devices.askNewPasskey(adding, doer.by());
  }

  /** Our script says what to do. */
  @ExceptionHandler
  @ResponseStatus(HttpStatus.BAD_REQUEST)
  void refused(CardRefused refused) {}

  private RequestOptions ask(Act act) {
    return devices.askPasskey(mine.practice(), mine.whole().card().id(), doer.by(), act);
  }
}
