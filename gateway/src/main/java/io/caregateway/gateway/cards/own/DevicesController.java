package io.caregateway.gateway.cards.own;

import io.caregateway.gateway.cards.CardProblems;
import io.caregateway.gateway.cards.Doer;
import io.caregateway.gateway.cards.GivenFactor;
import io.caregateway.gateway.cards.authority.CardView;
import io.caregateway.gateway.pages.NoSuchPage;
import io.caregateway.gateway.pages.Problems;
import io.caregateway.smartcards.virtual.CardRefused;
import io.caregateway.smartcards.virtual.factor.Factor;
import io.caregateway.smartcards.virtual.key.Passcode;
import io.caregateway.smartcards.virtual.use.OwnDevices;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The devices that a person signs on with, and the removal of one. */
@Controller
@PreAuthorize("isAuthenticated()")
class DevicesController {

  private final MyCard mine;
  private final Doer doer;
  private final OwnDevices devices;

  DevicesController(MyCard mine, Doer doer, OwnDevices devices) {
    this.mine = mine;
    this.doer = doer;
    this.devices = devices;
  }

  @GetMapping("/my-card/devices")
  String list(Model model) {
    model.addAttribute("whole", mine.whole());
    return "cards/devices";
  }

  @GetMapping("/my-card/devices/{id}/remove")
  String confirm(@PathVariable UUID id, Model model) {
    return confirm(id, Problems.NONE, model);
  }

  @PostMapping("/my-card/devices/{id}/remove")
  String remove(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") char[] passcode,
      @RequestParam(name = "app-code", defaultValue = "") String appCode,
      @RequestParam(defaultValue = "") String passkey,
      Model model,
      RedirectAttributes next,
      HttpServletResponse response) {
    CardView.Whole whole = mine.whole();
    Factor device = device(whole, id);
    try (Passcode typed = Passcode.typed(passcode)) {
      devices.remove(
          mine.practice(),
          whole.card().id(),
          doer.by(),
          typed,
          GivenFactor.of(appCode, passkey),
          id);
    } catch (CardRefused refused) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      return confirm(id, CardProblems.of(refused, "passcode"), model);
    }
    next.addFlashAttribute("success", device.label() + " is removed.");
    return "redirect:/my-card/devices";
  }

  private String confirm(UUID id, Problems problems, Model model) {
    CardView.Whole whole = mine.whole();
    model.addAttribute("whole", whole);
    model.addAttribute("device", device(whole, id));
    model.addAttribute("problems", problems);
    return "cards/device-remove";
  }

  private static Factor device(CardView.Whole whole, UUID id) {
    return whole.devices().stream()
        .filter(device -> device.id().equals(id))
        .findAny()
        .orElseThrow(NoSuchPage::new);
  }
}
