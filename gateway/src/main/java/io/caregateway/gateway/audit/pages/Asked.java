package io.caregateway.gateway.audit.pages;

import io.caregateway.gateway.audit.place.PlaceRule;
import io.caregateway.gateway.pages.Problems;
import io.caregateway.safeguards.audit.AuditQuery;
import io.caregateway.safeguards.audit.AuditTrail.Entry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for, as it was understood. It is kept in the session, so that the way back from a
 * record leads to the same list.
 *
 * @param place what is asked of the place; null for nothing
 * @param inWords what the list is narrowed to, each in a few words
 * @param problems what of the form was not understood; then nothing is looked for
 */
public record Asked(
    AuditForm form,
    AuditQuery query,
    @Nullable PlaceRule place,
    List<String> inWords,
    Problems problems) {

  static final Asked ALL =
      new Asked(AuditForm.EMPTY, AuditQuery.ALL, null, List.of(), Problems.NONE);

  /** What no form asked for, as a timeline. */
  static Asked of(AuditQuery query, String inWords) {
    return new Asked(AuditForm.EMPTY, query, null, List.of(inWords), Problems.NONE);
  }

  public Asked {
    inWords = List.copyOf(inWords);
  }

  /** Whether what is asked of the place holds of a record. */
  boolean fits(Entry entry) {
    return place == null || place.fits(entry.act().origin().place());
  }

  /** For the record of a reading. */
  String recorded() {
    return inWords.isEmpty() ? "everything" : String.join("; ", inWords);
  }

  /** Names nobody: what is printed may end in a log. */
  @Override
  public String toString() {
    return form.toString();
  }
}
