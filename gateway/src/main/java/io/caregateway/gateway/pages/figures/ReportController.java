package io.caregateway.gateway.pages.figures;

import io.caregateway.core.billing.Doer;
import io.caregateway.core.billing.money.Method;
import io.caregateway.core.billing.prices.PayerKind;
import io.caregateway.core.billing.report.Choices;
import io.caregateway.core.billing.report.Report;
import io.caregateway.core.billing.report.ReportKind;
import io.caregateway.core.billing.report.Reports;
import io.caregateway.gateway.pages.NoSuchPage;
import io.caregateway.gateway.pages.Problems;
import io.caregateway.gateway.pages.Words;
import io.caregateway.gateway.signon.CurrentUser;
import io.caregateway.gateway.signon.Permission;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Reports, as pages and as files. Those that name payers are for whoever may read patients too. */
@Controller
@PreAuthorize("hasAuthority('FIGURES_SEE')")
class ReportController {

  private final CurrentUser user;
  private final Reports reports;
  private final Words words;

  ReportController(CurrentUser user, Reports reports, Words words) {
    this.user = user;
    this.reports = reports;
    this.words = words;
  }

  @GetMapping("/figures/{report}")
  String report(
      @PathVariable String report,
      @RequestParam Map<String, String> sent,
      Model model,
      HttpServletResponse response) {
    ReportKind kind = kind(report);
    Choices choices = reports.choices(user.practice());
    AskedReport asked = AskedReport.of(kind, sent, choices, words.today());
    if (!asked.days().problems().isEmpty()) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
    }
    Report found = make(kind, asked);
    model.addAttribute("report", found);
    model.addAttribute("filter", asked.filter());
    model.addAttribute("table", ReportTable.of(found, words));
    model.addAttribute(
        "facts",
        found.facts().stream()
            .map(fact -> Map.entry(fact.name(), ReportTable.shown(fact.value(), words).words()))
            .toList());
    model.addAttribute("chart", MoneyChart.of(found.drawn(), words));
    model.addAttribute("choices", choices);
    model.addAttribute("usual", UsualDays.values());
    model.addAttribute("payers", PayerKind.values());
    model.addAttribute("methods", Method.values());
    model.addAttribute("from", asked.days().from());
    model.addAttribute("to", asked.days().to());
    model.addAttribute("problems", new Problems(asked.days().problems()));
    return "figures/report";
  }

  /** The same as a file, with all its rows. */
  @GetMapping("/figures/{report}/file")
  void file(
      @PathVariable String report,
      @RequestParam Map<String, String> sent,
      HttpServletResponse response)
      throws IOException {
    ReportKind kind = kind(report);
    ReportFile file = ReportFile.named(sent.getOrDefault("as", "csv")).orElseThrow(NoSuchPage::new);
    AskedReport asked = AskedReport.of(kind, sent, reports.choices(user.practice()), words.today());
    Report found = make(kind, asked);
    String name =
        "%s-%s-to-%s.%s"
            .formatted(kind.word(), asked.filter().from(), asked.filter().to(), file.extension());
    response.setContentType(file.mediaType());
    response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(name).build().toString());
    file.write(found, response.getOutputStream());
  }

  private Report make(ReportKind kind, AskedReport asked) {
    if (kind.names() && !user.may(Permission.PATIENT_READ)) {
      throw new AccessDeniedException("This report names payers.");
    }
    return reports.of(user.practice(), kind, asked.filter(), new Doer(user.actor(), user.origin()));
  }

  private static ReportKind kind(String word) {
    return Arrays.stream(ReportKind.values())
        .filter(kind -> kind.word().equals(word))
        .findFirst()
        .orElseThrow(NoSuchPage::new);
  }
}
