package io.caregateway.fhir.billing;

import io.caregateway.feed.WriteBackAmended;
import io.caregateway.feed.WriteBackRequested;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an entry is to say.
 *
 * @param request with the words and the price as they are to be
 * @param reason why it is not as it was asked for at first
 */
public record EntryContent(
    WriteBackRequested request, EntryStatus status, @Nullable String reason) {

  /** As it was asked for at first. */
  public static EntryContent asked(WriteBackRequested request) {
    return new EntryContent(request, EntryStatus.ASKED, null);
  }

  /** As it was put right, or withdrawn. */
  public static EntryContent amended(WriteBackRequested request, WriteBackAmended amended) {
    return new EntryContent(
        amended.applyTo(request),
        amended.withdrawn() ? EntryStatus.WITHDRAWN : EntryStatus.AMENDED,
        amended.reason());
  }

  /** Notes of a charge: its words, and what became of them. */
  public List<String> notes() {
    return status == EntryStatus.ASKED
        ? List.of(request.text())
        : List.of(request.text(), standing());
  }

  /** For the record's reader, who may not be shown the value. */
  public String comment() {
    String item = "Billing item " + request.code() + ", " + request.price().pounds() + " GBP";
    return status == EntryStatus.ASKED ? item : item + ". " + standing();
  }

  private String standing() {
    return (status == EntryStatus.WITHDRAWN ? "Withdrawn: " : "Amended: ") + reason;
  }
}
