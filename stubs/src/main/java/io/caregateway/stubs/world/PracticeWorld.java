package io.caregateway.stubs.world;

import io.caregateway.stubs.person.Person;
import io.caregateway.stubs.world.PatientRecord.Standing;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The patients of one practice. Safe for many threads; a search sees one moment. */
public final class PracticeWorld {

  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private final Map<String, PatientRecord> byId = new HashMap<>();
  private final NavigableSet<PatientRecord> current = new TreeSet<>(PatientRecord.BY_CHANGE);
  private final Function<PatientRecord, Person> maker;

  /**
   * @param maker makes a patient whom nobody changed
   */
  public PracticeWorld(Function<PatientRecord, Person> maker) {
    this.maker = maker;
  }

  /** One page and where the next begins, null after the last. */
  public record Page(List<PatientRecord> patients, Selection.@Nullable Position next) {}

  public Page page(Selection wanted) {
    return reading(
        () -> {
          List<PatientRecord> found =
              candidates(wanted).filter(wanted::matches).limit(wanted.count() + 1L).toList();
          if (found.size() <= wanted.count()) {
            return new Page(found, null);
          }
          List<PatientRecord> page = found.subList(0, wanted.count());
          PatientRecord last = page.get(page.size() - 1);
          return new Page(page, new Selection.Position(last.updatedAt(), last.id()));
        });
  }

  /** How many patients a search finds on all its pages. */
  public long count(Selection wanted) {
    return reading(() -> current.stream().filter(wanted::matches).count());
  }

  /** The record under this id, also one that left or was merged away. */
  public Optional<PatientRecord> find(String id) {
    return reading(() -> Optional.ofNullable(byId.get(id)));
  }

  /** All who are with the practice now, by time of change. */
  public List<PatientRecord> current() {
    return reading(() -> List.copyOf(current));
  }

  /** Everybody who ever was. */
  public List<PatientRecord> everybody() {
    return reading(() -> List.copyOf(byId.values()));
  }

  /** The patient's data in neutral terms; null for a payload of a folder. */
  public @Nullable Person person(PatientRecord patient) {
    Content content = patient.content();
    if (content == null) {
      return maker.apply(patient);
    }
    return content instanceof Content.Made made ? made.person() : null;
  }

  public void add(Collection<PatientRecord> patients) {
    writing(() -> patients.forEach(this::put));
  }

  /**
   * Puts what the change makes of it in a record's place.
   *
   * @throws UnknownPatient if no such patient is with the practice
   */
  PatientRecord change(String id, Function<PatientRecord, PatientRecord> change) {
    lock.writeLock().lock();
    try {
      PatientRecord old = byId.get(id);
      if (old == null || old.standing() != Standing.CURRENT) {
        throw new UnknownPatient(id);
      }
      PatientRecord changed = change.apply(old);
      current.remove(old);
      put(changed);
      return changed;
    } finally {
      lock.writeLock().unlock();
    }
  }

  private Stream<PatientRecord> candidates(Selection wanted) {
    if (wanted.ids() != null) {
      return sorted(wanted.ids().stream().map(byId::get), wanted);
    }
    NavigableSet<PatientRecord> rest = current;
    Selection.Position after = wanted.after();
    if (wanted.newestFirst()) {
      return (after == null ? rest : rest.headSet(marker(after), false)).descendingSet().stream();
    }
    PatientRecord from = marker(new Selection.Position(wanted.updated().from(), ""));
    if (after != null && after.updatedAt() >= wanted.updated().from()) {
      from = marker(after);
    }
    return rest.tailSet(from, false).stream();
  }

  private static Stream<PatientRecord> sorted(Stream<PatientRecord> found, Selection wanted) {
    Stream<PatientRecord> sorted =
        found
            .filter(Objects::nonNull)
            .filter(p -> p.standing() == Standing.CURRENT)
            .sorted(
                wanted.newestFirst()
                    ? PatientRecord.BY_CHANGE.reversed()
                    : PatientRecord.BY_CHANGE);
    Selection.Position after = wanted.after();
    if (after == null) {
      return sorted;
    }
    int sign = wanted.newestFirst() ? -1 : 1;
    return sorted.filter(p -> sign * PatientRecord.BY_CHANGE.compare(p, marker(after)) > 0);
  }

  private static PatientRecord marker(Selection.Position at) {
    return new PatientRecord(at.id(), 0, null, 0, at.updatedAt(), Standing.CURRENT, null, null);
  }

  private void put(PatientRecord patient) {
    byId.put(patient.id(), patient);
    if (patient.standing() == Standing.CURRENT) {
      current.add(patient);
    }
  }

  private <T> T reading(Supplier<T> read) {
    lock.readLock().lock();
    try {
      return read.get();
    } finally {
      lock.readLock().unlock();
    }
  }

  private void writing(Runnable write) {
    lock.writeLock().lock();
    try {
      write.run();
    } finally {
      lock.writeLock().unlock();
    }
  }
}
