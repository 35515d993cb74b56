package io.caregateway.stubs.world;

import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a search asks for.
 *
 * @param ids only these, null for all
 * @param nhsNumbers only these, null for all
 * @param updated by time of change, in milliseconds since 1970
 * @param visible what the dialect lets this search see
 * @param newestFirst the order
 * @param after where the page before ended, null for the first page
 * @param count most patients on a page
 */
public record Selection(
    @Nullable Set<String> ids,
    @Nullable Set<String> nhsNumbers,
    Window updated,
    Predicate<PatientRecord> visible,
    boolean newestFirst,
    @Nullable Position after,
    int count) {

  /** Times of change, from inclusive, to exclusive, in milliseconds since 1970. */
  public record Window(long from, long to) {
    public static final Window ALL = new Window(Long.MIN_VALUE, Long.MAX_VALUE);

    public Window and(Window other) {
      return new Window(Math.max(from, other.from), Math.min(to, other.to));
    }

    public boolean holds(long instant) {
      return instant >= from && instant < to;
    }
  }

  /** The place of a patient in the order; it keeps its meaning when others are edited. */
  public record Position(long updatedAt, String id) {}

  boolean matches(PatientRecord patient) {
    return updated.holds(patient.updatedAt())
        && (ids == null || ids.contains(patient.id()))
        && (nhsNumbers == null
            || (patient.nhsNumber() != null && nhsNumbers.contains(patient.nhsNumber())))
        && visible.test(patient);
  }
}
