package io.caregateway.gateway.pages.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.caregateway.core.billing.Doer;
import io.caregateway.core.billing.bulk.BulkBills;
import io.caregateway.core.billing.bulk.BulkColumn;
import io.caregateway.core.billing.bulk.BulkProgress;
import io.caregateway.core.billing.bulk.BulkSent;
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

/** Bills from a file: tried first, then made, while the page tells how far it is. */
@Controller
@PreAuthorize("hasAuthority('BILLING_ADD')")
class BulkController {

  private static final String PAGE = "bulk/import";

  /** Below what one part of a form may have at most. */
  private static final int MOST_BYTES = 1_000_000;

  private final CurrentUser user;
  private final BulkBills bills;

  BulkController(CurrentUser user, BulkBills bills) {
    this.user = user;
    this.bills = bills;
  }

  @GetMapping("/bills/import")
  String form(Model model) {
    return form(Problems.NONE, model);
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
   * Keeps a file that can be read, so that its bills are tried.
   *
   * @param draft present where the bills are to be drafts
   */
  @PostMapping("/bills/import")
  String send(
      @RequestParam(required = false) @Nullable MultipartFile file,
      @RequestParam(required = false) @Nullable String draft,
      Model model,
      HttpServletResponse response)
      throws IOException {
    String wrong =
        file == null || file.isEmpty()
            ? "Choose a file."
            : file.getSize() > MOST_BYTES ? "The file must be smaller than 1 MB." : null;
    if (file == null || wrong != null) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      model.addAttribute("draft", draft != null);
      return form(new Problems(List.of(new Problem("file", "" + wrong))), model);
    }
    BulkSent sent =
        bills.send(user.practice(), SentFile.text(file.getBytes()), draft == null, doer());
    if (sent instanceof BulkSent.Kept kept) {
      return page(kept.file());
    }
    if (sent instanceof BulkSent.Before before) {
      return page(before.file()) + "?again";
    }
    response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
    model.addAttribute("draft", draft != null);
    model.addAttribute("mistakes", ((BulkSent.Unreadable) sent).mistakes());
    return form(Problems.NONE, model);
  }

  /** Has the bills made, or those tried again that were left. */
  @PostMapping("/bills/import/{file}")
  String make(@PathVariable UUID file) {
    bills.make(user.practice(), file, doer());
    return page(file);
  }

  /**
   * @param again present where the file was sent before
   */
  @GetMapping("/bills/import/{file}")
  String progress(
      @PathVariable UUID file,
      @RequestParam(required = false) @Nullable String again,
      Model model) {
    model.addAttribute("progress", find(file));
    model.addAttribute("again", again != null);
    return "bulk/progress";
  }

  /** What changes while one looks; the page asks for it each second until it is over. */
  @GetMapping("/bills/import/{file}/live")
  Object live(@PathVariable UUID file, @RequestParam(defaultValue = "-1") int seen) {
    BulkProgress progress = find(file);
    if (progress.running() && progress.done() == seen) {
      return ResponseEntity.status(HttpStatus.NO_CONTENT).build();
    }
    return new ModelAndView("bulk/progress :: live", "progress", progress);
  }

  private String form(Problems problems, Model model) {
    model.addAttribute("problems", problems);
    model.addAttribute("latest", bills.latest(user.practice()));
    return PAGE;
  }

  private static String page(UUID file) {
    return "redirect:/bills/import/" + file;
  }

  private BulkProgress find(UUID file) {
    return bills.progress(user.practice(), file).orElseThrow(NoSuchPage::new);
  }

  private Doer doer() {
    return new Doer(user.actor(), user.origin());
  }
}
