package io.caregateway.gateway.pages.debit;

import io.caregateway.core.billing.Doer;
import io.caregateway.core.billing.debit.CollectionRun;
import io.caregateway.core.billing.debit.Collections;
import io.caregateway.core.billing.debit.Results;
import io.caregateway.core.billing.debit.ResultsRead;
import io.caregateway.gateway.pages.NoSuchPage;
import io.caregateway.gateway.pages.Problem;
import io.caregateway.gateway.pages.Problems;
import io.caregateway.gateway.signon.CurrentUser;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One collection: its files for the bank, and the results that come back. */
@Controller
@PreAuthorize("hasAuthority('DEBITS_MANAGE')")
class RunController {

  private static final int MOST = 1_000_000;
  private static final int SHOWN = 20;

  private final CurrentUser user;
  private final Collections collections;
  private final Results results;

  RunController(CurrentUser user, Collections collections, Results results) {
    this.user = user;
    this.collections = collections;
    this.results = results;
  }

  @GetMapping("/debits/runs/{run}")
  String run(@PathVariable UUID run, Model model) {
    return run(run, Problems.NONE, model);
  }

  @GetMapping("/debits/runs/{run}/pain.008.xml")
  ResponseEntity<byte[]> pain(@PathVariable UUID run) {
    return file(run, true, MediaType.APPLICATION_XML, ".xml");
  }

  @GetMapping("/debits/runs/{run}/bureau.csv")
  ResponseEntity<byte[]> bureau(@PathVariable UUID run) {
    return file(run, false, MediaType.parseMediaType("text/csv;charset=UTF-8"), ".csv");
  }

  /** Results may be of any run. */
  @PostMapping("/debits/runs/{run}/results")
  String read(
      @PathVariable UUID run,
      @RequestParam(required = false) @Nullable MultipartFile file,
      Model model,
      RedirectAttributes next,
      HttpServletResponse response)
      throws IOException {
    ResultsRead read = read(file);
    if (!read.problems().isEmpty()) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      List<Problem> problems =
          read.problems().stream().limit(SHOWN).map(one -> new Problem("file", one)).toList();
      return run(run, new Problems(problems), model);
    }
    next.addFlashAttribute(
        "success",
        "%d results are booked; %d counted before.".formatted(read.booked(), read.again())
            + (read.accepted() == 0
                ? ""
                : " %d are accepted by the bank and not collected yet."
                    .formatted(read.accepted())));
    if (!read.refused().isEmpty()) {
      next.addFlashAttribute(
          "beware", String.join(" ", read.refused().stream().limit(SHOWN).toList()));
    }
    return "redirect:/debits/runs/" + run;
  }

  private ResultsRead read(@Nullable MultipartFile file) throws IOException {
    if (file == null || file.isEmpty()) {
      return refused("Choose a file.");
    }
    return file.getSize() > MOST
        ? refused("The file must be 1 MB or smaller.")
        : results.read(
            user.practice(), new String(file.getBytes(), StandardCharsets.UTF_8), doer());
  }

  private static ResultsRead refused(String why) {
    return new ResultsRead(List.of(why), 0, 0, 0, List.of());
  }

  private String run(UUID id, Problems problems, Model model) {
    CollectionRun run = collections.run(user.practice(), id).orElseThrow(NoSuchPage::new);
    model.addAttribute("run", run);
    model.addAttribute("collections", collections.of(user.practice(), id));
    model.addAttribute("problems", problems);
    return "debit/run";
  }

  private ResponseEntity<byte[]> file(UUID run, boolean pain, MediaType type, String ending) {
    String text = collections.file(user.practice(), run, pain, doer()).orElseThrow(NoSuchPage::new);
    return ResponseEntity.ok()
        .contentType(type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"collection-" + run + ending + "\"")
        .body(text.getBytes(StandardCharsets.UTF_8));
  }

  private Doer doer() {
    return new Doer(user.actor(), user.origin());
  }
}
