package io.caregateway.gateway.privacy.archive;

import io.caregateway.feed.PatientId;
import io.caregateway.gateway.pages.NoSuchPage;
import io.caregateway.gateway.privacy.ReadAccounts;
import io.caregateway.gateway.signon.CurrentUser;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asks for the file of a person, shows how far it is, and gives it away once. */
@Controller
@PreAuthorize("hasAuthority('PATIENT_RIGHTS')")
class ArchiveController {

  private final CurrentUser user;
  private final ReadAccounts accounts;
  private final Archives archives;

  ArchiveController(CurrentUser user, ReadAccounts accounts, Archives archives) {
    this.user = user;
    this.accounts = accounts;
    this.archives = archives;
  }

  @PostMapping("/privacy/patients/{patient}/archive")
  String ask(@PathVariable UUID patient, RedirectAttributes next) {
    PatientId id = accounts.of(patient).patient();
    Optional<UUID> asked = archives.ask(user.practice(), id, user.actor(), user.origin());
    if (asked.isEmpty()) {
      next.addFlashAttribute(
          "notice",
          "Too many files wait to be downloaded. Download those, or wait until they have run out.");
      return "redirect:/privacy/patients/" + patient;
    }
    return "redirect:/privacy/archives/" + asked.get();
  }

  @GetMapping("/privacy/archives/{id}")
  String archive(@PathVariable UUID id, Model model) {
    Archive archive = find(id);
    model.addAttribute("archive", archive);
    model.addAttribute("account", accounts.of(archive.patient().value()));
    return "privacy/archive";
  }

  /** The part of the page that changes while the file is put together. */
  @GetMapping("/privacy/archives/{id}/progress")
  String progress(@PathVariable UUID id, Model model) {
    model.addAttribute("archive", find(id));
    return "privacy/archive :: progress";
  }

  @PostMapping("/privacy/archives/{id}/download")
  Object download(@PathVariable UUID id, RedirectAttributes next) {
    Archive known = find(id);
    Optional<byte[]> file = archives.take(user.practice(), known.id(), user.actor(), user.origin());
    if (file.isEmpty()) {
      next.addFlashAttribute(
          "notice", "This file was downloaded already, or is not ready. Put it together anew.");
      return "redirect:/privacy/archives/" + id;
    }
    return ResponseEntity.ok()
        .contentType(MediaType.valueOf("application/zip"))
        .cacheControl(CacheControl.noStore())
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"record.zip\"")
        .body(file.get());
  }

  private Archive find(UUID id) {
    return archives.find(user.practice(), id).orElseThrow(NoSuchPage::new);
  }
}
