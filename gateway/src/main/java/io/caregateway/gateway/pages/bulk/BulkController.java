package io.caregateway.gateway.pages.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.caregateway.core.billing.Doer;
import io.caregateway.core.billing.bulk.BulkBills;
import io.caregateway.core.billing.bulk.BulkColumn;
import io.caregateway.core.billing.bulk.BulkProgress;
import io.caregateway.core.billing.bulk.BulkResult;
import io.caregateway.gateway.pages.NoSuchPage;
import io.caregateway.gateway.pages.Problem;
import io.caregateway.gateway.pages.Problems;
import io.caregateway.gateway.pages.prices.SentFile;
import io.caregateway.gateway.signon.CurrentUser;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Bills from a file: looked at first, then taken in, while the page tells how far it is. */
@Controller
@PreAuthorize("hasAuthority('BILLING_ADD')")
class BulkController {

  private static final String PAGE = "bulk/import";

  private final CurrentUser user;
  private final BulkBills bills;
  private final BulkTaking taking;

  BulkController(CurrentUser user, BulkBills bills, BulkTaking taking) {
    this.user = user;
    this.bills = bills;
    this.taking = taking;
  }

  @GetMapping("/bills/import")
  String form(Model model) {
    model.addAttribute("problems", Problems.NONE);
    return PAGE;
  }

  /** A file with the headings, to be filled in. */
  @GetMapping("/bills/import/template")
  ResponseEntity<byte[]> template() {
    String headings =
        Arrays.stream(BulkColumn.values())
            .map(BulkColumn::heading)
            .collect(Collectors.joining(",", "", "\r\n"));
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "csv", UTF_8))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"bills.csv\"")
        .body(headings.getBytes(UTF_8));
  }

  /**
   * Says what the file would do.
   *
   * @param draft present where the bills are to be drafts
   */
  @PostMapping("/bills/import")
  String check(
      @RequestParam(required = false) @Nullable MultipartFile file,
      @RequestParam(required = false) @Nullable String draft,
      Model model,
      HttpServletResponse response)
      throws IOException {
    String wrong =
        file == null || file.isEmpty()
            ? "Choose a file."
            : file.getSize() > SentFile.MOST ? "The file must be smaller than 500 KB." : null;
    model.addAttribute("draft", draft != null);
    if (file == null || wrong != null) {
      return again("" + wrong, model, response);
    }
    String csv = SentFile.text(file.getBytes());
    BulkResult found = bills.check(user.practice(), csv, draft == null, doer());
    if (!found.holds()) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
    }
    model.addAttribute("problems", Problems.NONE);
    model.addAttribute("csv", csv);
    model.addAttribute("found", found);
    return PAGE;
  }

  /**
   * Takes in what was looked at. All is checked again.
   *
   * @param csv the file's text
   */
  @PostMapping("/bills/import/take")
  String take(
      @RequestParam(defaultValue = "") String csv,
      @RequestParam(defaultValue = "false") boolean draft,
      Model model,
      HttpServletResponse response) {
    if (csv.isBlank()) {
      return again("Choose a file.", model, response);
    }
    return "redirect:/bills/import/" + taking.begin(user.practice(), csv, !draft, doer());
  }

  @GetMapping("/bills/import/{file}")
  String progress(@PathVariable UUID file, Model model) {
    model.addAttribute("progress", find(file));
    return "bulk/progress";
  }

  /** What changes while one looks; the page asks for it each second until it is over. */
  @GetMapping("/bills/import/{file}/live")
  Object live(@PathVariable UUID file, @RequestParam(defaultValue = "-1") int seen) {
    BulkProgress progress = find(file);
    if (progress.state() == BulkProgress.State.RUNNING && progress.done() == seen) {
      return ResponseEntity.status(HttpStatus.NO_CONTENT).build();
    }
    return new ModelAndView("bulk/progress :: live", "progress", progress);
  }

  private static String again(String sentence, Model model, HttpServletResponse response) {
    response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
    model.addAttribute("problems", new Problems(List.of(new Problem("file", sentence))));
    return PAGE;
  }

  private BulkProgress find(UUID file) {
    return bills.progress(user.practice(), file).orElseThrow(NoSuchPage::new);
  }

  private Doer doer() {
    return new Doer(user.actor(), user.origin());
  }
}
