package io.caregateway.core.billing.bulk;

import io.caregateway.core.billing.csv.Mistake;
import java.util.List;
import java.util.UUID;

/** What became of a file that was sent. */
public sealed interface BulkSent {

  /** It is kept, and its bills are tried. */
  record Kept(UUID file) implements BulkSent {}

  /** It is there: it is being tried, or its bills are made or being made. Nothing was done. */
  record Before(UUID file) implements BulkSent {}

  /** It cannot be read; nothing of it is kept. */
  record Unreadable(List<Mistake> mistakes) implements BulkSent {
    public Unreadable {
      mistakes = List.copyOf(mistakes);
    }
  }
}
