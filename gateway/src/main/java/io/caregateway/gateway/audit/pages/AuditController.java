package io.caregateway.gateway.audit.pages;

import io.caregateway.gateway.audit.export.Format;
import io.caregateway.gateway.audit.words.ActGroup;
import io.caregateway.gateway.pages.NoSuchPage;
import io.caregateway.gateway.pages.Words;
import io.caregateway.safeguards.audit.AuditSearch;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.SessionAttribute;

/** The list of the practice's records, narrowed to what is looked for, and one record. */
@Controller
@PreAuthorize("hasAuthority('AUDIT_READ')")
class AuditController {

  static final String ASKED = "io.caregateway.audit.asked";

  private final AuditReading reading;
  private final FormReader reader;
  private final LogInView view;
  private final Words words;

  AuditController(AuditReading reading, FormReader reader, LogInView view, Words words) {
    this.reading = reading;
    this.reader = reader;
    this.view = view;
    this.words = words;
  }

  /**
   * @param before only records before this sequence number
   */
  @GetMapping("/audit")
  String list(
      @SessionAttribute(name = ASKED, required = false) @Nullable Asked kept,
      @RequestParam(required = false) @Nullable String before,
      Model model) {
    Asked asked = kept == null ? Asked.ALL : kept;
    AuditReading.Page page = reading.page(asked, end(before));
    show(page, before == null, model, words);
    return list(asked, model);
  }

  @PostMapping("/audit")
  String find(
      @RequestParam Map<String, String> typed,
      HttpSession session,
      HttpServletResponse response,
      Model model) {
    Asked asked = reader.read(AuditForm.read(typed));
    if (asked.problems().any()) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      return list(asked, model);
    }
    session.setAttribute(ASKED, asked);
    return "redirect:/audit";
  }

  /**
   * Changes to the site's own log and back.
   *
   * @param of {@code site}, or anything else for the practice's
   */
  @PostMapping("/audit/log")
  @PreAuthorize("hasAuthority('AUDIT_SITE')")
  String log(@RequestParam(defaultValue = "") String of, HttpSession session) {
    view.look(of.equals("site"));
    session.removeAttribute(ASKED);
    return "redirect:/audit";
  }

  /** Forgets what was looked for. */
  @PostMapping("/audit/everything")
  String everything(HttpSession session) {
    session.removeAttribute(ASKED);
    return "redirect:/audit";
  }

  @GetMapping("/audit/records/{seq}")
  String record(@PathVariable String seq, Model model) {
    model.addAttribute("record", RecordView.of(reading.record(number(seq)), words));
    return "audit/record";
  }

  /** What every list of records shows. */
  static void show(AuditReading.Page page, boolean first, Model model, Words words) {
    model.addAttribute("days", Day.of(page.found().entries(), page.marks(), words));
    model.addAttribute("page", page);
    model.addAttribute("first", first);
  }

  private static String list(Asked asked, Model model) {
    model.addAttribute("asked", asked);
    model.addAttribute("form", asked.form());
    model.addAttribute("problems", asked.problems());
    model.addAttribute("groups", ActGroup.values());
    model.addAttribute("others", ActGroup.OTHERS);
    model.addAttribute("formats", Format.values());
    return "audit/list";
  }

  static long end(@Nullable String before) {
    return before == null ? AuditSearch.END : number(before);
  }

  /**
   * @throws NoSuchPage when it is no sequence number
   */
  static long number(String text) {
    if (!text.matches("[0-9]{1,18}")) {
      throw new NoSuchPage();
    }
    return Long.parseLong(text);
  }
}
