package io.caregateway.gateway.audit.pages;

import io.caregateway.gateway.audit.export.Exports;
import io.caregateway.gateway.audit.export.Format;
import io.caregateway.gateway.pages.Words;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.SessionAttribute;
import org.springframework.web.server.ResponseStatusException;

/** What the list is narrowed to, as a file. */
@Controller
@PreAuthorize("hasAuthority('AUDIT_READ')")
class ExportController {

  private final Exports exports;
  private final LogInView view;
  private final Words words;

  ExportController(Exports exports, LogInView view, Words words) {
    this.exports = exports;
    this.view = view;
    this.words = words;
  }

  /**
   * @param format the name of one
   */
  @PostMapping("/audit/export")
  void export(
      @SessionAttribute(name = AuditController.ASKED, required = false) @Nullable Asked kept,
      @RequestParam(defaultValue = "") String format,
      HttpServletResponse response)
      throws IOException {
    Format chosen =
        Format.named(format).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    Asked asked = kept == null ? Asked.ALL : kept;
    String name = "audit-" + view.owner() + "-" + words.today() + "." + chosen.extension();
    Exports.Begun file = exports.begin(view.owner(), chosen, asked.recorded());
    response.setContentType(chosen.mediaType());
    response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(name).build().toString());
    exports.write(file, asked.query(), asked::fits, response.getOutputStream());
  }
}
