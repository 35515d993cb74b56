package io.caregateway.gateway.cards.own;

import io.caregateway.gateway.cards.CardProblems;
import io.caregateway.gateway.cards.Doer;
import io.caregateway.gateway.cards.GivenFactor;
import io.caregateway.gateway.cards.QrCode;
import io.caregateway.gateway.pages.Problems;
import io.caregateway.smartcards.virtual.CardRefusal;
import io.caregateway.smartcards.virtual.CardRefused;
import io.caregateway.smartcards.virtual.factor.AppSetup;
import io.caregateway.smartcards.virtual.key.Passcode;
import io.caregateway.smartcards.virtual.use.Adding;
import io.caregateway.smartcards.virtual.use.OwnDevices;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A person adds a device to their card: first they prove who they are, then they set it up. */
@Controller
@PreAuthorize("isAuthenticated()")
class AddDeviceController {

  private static final String LIST = "redirect:/my-card/devices";
  private static final String START = "redirect:/my-card/devices/add";

  private final MyCard mine;
  private final Doer doer;
  private final OwnDevices devices;

  AddDeviceController(MyCard mine, Doer doer, OwnDevices devices) {
    this.mine = mine;
    this.doer = doer;
    this.devices = devices;
  }

  @GetMapping("/my-card/devices/add")
  String start(Model model) {
    return start("", "", Problems.NONE, model);
  }

  @PostMapping("/my-card/devices/add")
  String prove(
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") char[] passcode,
      @RequestParam(name = "app-code", defaultValue = "") String appCode,
      @RequestParam(defaultValue = "") String passkey,
      Model model,
      HttpSession session,
      HttpServletResponse response) {
    boolean app = "app".equals(kind);
    if (!app && !"passkey".equals(kind)) {
      mine.whole();
      return refused(name, kind, CardProblems.at("kind", "Choose what to add."), model, response);
    }
    try (Passcode typed = Passcode.typed(passcode)) {
      Adding adding =
          devices.open(
              mine.practice(),
              mine.whole().card().id(),
              doer.by(),
              typed,
              GivenFactor.of(appCode, passkey),
              name);
      new UnderAdding(adding, app ? devices.setUpApp(adding, doer.by()) : null).keep(session);
    } catch (CardRefused refused) {
      return refused(name, kind, CardProblems.of(refused, "passcode"), model, response);
    }
    return START + (app ? "/new-app" : "/new-passkey");
  }

  @GetMapping({"/my-card/devices/add/new-app", "/my-card/devices/add/new-passkey"})
  String form(HttpSession session, Model model) {
    UnderAdding under = UnderAdding.in(session);
    return under == null ? START : form(under, Problems.NONE, model);
  }

  @PostMapping({"/my-card/devices/add/new-app", "/my-card/devices/add/new-passkey"})
  String finish(
      @RequestParam(name = "app-code", defaultValue = "") String appCode,
      @RequestParam(defaultValue = "") String passkey,
      Model model,
      RedirectAttributes next,
      HttpSession session,
      HttpServletResponse response) {
    UnderAdding under = UnderAdding.in(session);
    if (under == null) {
      return START;
    }
    AppSetup app = under.app();
    try {
      if (app == null) {
        devices.addPasskey(under.adding(), passkey, doer.by());
      } else {
        devices.addApp(under.adding(), app.factor(), appCode.replace(" ", ""), doer.by());
      }
    } catch (CardRefused refused) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      String field = app == null ? "passkey" : "app-code";
      if (refused.refusal() == CardRefusal.DEVICE_PROOF_ENDED) {
        UnderAdding.forget(session);
        return start("", "", CardProblems.of(refused, "name"), model);
      }
      return form(under, CardProblems.of(refused, field), model);
    }
    UnderAdding.forget(session);
    next.addFlashAttribute("success", under.adding().label() + " is added.");
    return LIST;
  }

  private String refused(
      String name, String kind, Problems problems, Model model, HttpServletResponse response) {
    response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
    return start(name, kind, problems, model);
  }

  private String start(String name, String kind, Problems problems, Model model) {
    model.addAttribute("whole", mine.whole());
    model.addAttribute("name", name);
    model.addAttribute("kind", kind);
    model.addAttribute("problems", problems);
    return "cards/device-add";
  }

  private static String form(UnderAdding under, Problems problems, Model model) {
    AppSetup app = under.app();
    if (app != null) {
      model.addAttribute("qr", QrCode.dataUri(app.uri()));
      model.addAttribute("secret", app.secret().replaceAll("(.{4})", "$1 ").strip());
    }
    model.addAttribute("name", under.adding().label());
    model.addAttribute("problems", problems);
    return app == null ? "cards/device-passkey" : "cards/device-app";
  }
}
