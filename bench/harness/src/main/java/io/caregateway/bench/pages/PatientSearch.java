package io.caregateway.bench.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.caregateway.stubs.fhir.Json;
import io.caregateway.stubs.fhir.SearchSet;
import io.caregateway.stubs.world.PatientRecord;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Answers the searches of a sync.
 *
 * @param surgery null for a practice without patients
 */
record PatientSearch(@Nullable Surgery surgery, String base, Pages pages) {

  static final PatientSearch NOBODY =
      new PatientSearch(null, "", new Pages(List.of(empty(0)), List.of()));

  private static final Pattern SINCE = Pattern.compile("_lastUpdated=ge([^&]+)");
  private static final Pattern PAGE = Pattern.compile(Pages.NUMBER + "=(\\d+)");

  static PatientSearch of(Surgery surgery, String base) {
    return new PatientSearch(surgery, base, Pages.of(surgery, base, PageServer.SIZE));
  }

  /** The packed body. */
  byte[] answer(URI asked) {
    String query = String.valueOf(asked.getQuery());
    if (query.contains("_summary=count")) {
      return empty(pages.of().size());
    }
    Matcher since = SINCE.matcher(query);
    if (since.find() && surgery != null) {
      return changedSince(surgery, Instant.parse(since.group(1)).toEpochMilli());
    }
    Matcher page = PAGE.matcher(query);
    return pages.packed().get(page.find() ? Integer.parseInt(page.group(1)) : 0);
  }

  /** On one page: where changes are asked for, few are made. */
  private byte[] changedSince(Surgery asked, long since) {
    List<PatientRecord> changed =
        asked.patients().stream().filter(p -> p.updatedAt() >= since).toList();
    asked.shown(changed);
    return Pages.page(asked, base, changed, changed.size(), null);
  }

  private static byte[] empty(int total) {
    return Pages.pack(Json.text(new SearchSet("").total(total).bundle()).getBytes(UTF_8));
  }
}
