package io.caregateway.stubs.world;

import io.caregateway.stubs.person.Death;
import io.caregateway.stubs.person.Person;
import io.caregateway.stubs.world.PatientRecord.Standing;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.LongFunction;
import java.util.function.UnaryOperator;

/**
 * What can happen to the patients of a practice. Each change gives the record a new version and a
 * new time of change. Every method throws {@link UnknownPatient} for an id that is not with the
 * practice.
 */
public final class Changes {

  private final PracticeWorld world;
  private final LongFunction<PatientRecord> newcomer;
  private final Clock clock;

  /**
   * @param newcomer one more patient, by the time of the change
   * @param clock dates the changes
   */
  public Changes(PracticeWorld world, LongFunction<PatientRecord> newcomer, Clock clock) {
    this.world = world;
    this.newcomer = newcomer;
    this.clock = clock;
  }

  /** The same changes, dated to this instant. */
  public Changes at(Instant instant) {
    return new Changes(world, newcomer, Clock.fixed(instant, ZoneOffset.UTC));
  }

  /**
   * Edits those whose last change lies longest back, each in another way.
   *
   * @return their ids
   */
  public List<String> edit(int count) {
    EditKind[] kinds = EditKind.values();
    List<String> ids = oldest(count);
    for (int i = 0; i < ids.size(); i++) {
      edit(ids.get(i), kinds[i % kinds.length]);
    }
    return ids;
  }

  public PatientRecord edit(String id, EditKind kind) {
    return world.change(
        id,
        old -> {
          // another version is another edit
          long seed = old.index() * 1_000_003L + old.version();
          return content(old, kind.edit(new SplittableRandom(seed)));
        });
  }

  /** The patient leaves: searches no longer find the record, and a read answers 404. */
  public PatientRecord deduct(String id) {
    return world.change(id, old -> old.standing(Standing.LEFT, null, now()));
  }

  /** The record is deleted: searches no longer find it, and a read answers 410. */
  public PatientRecord delete(String id) {
    return world.change(id, old -> old.standing(Standing.DELETED, null, now()));
  }

  /** The patient leaves, and the record stays to be read with {@code active} false. */
  public PatientRecord deactivate(String id) {
    return edit(
        id, new Edit(person -> person.withActive(false), json -> json.put("active", false)));
  }

  /**
   * Two records turn out to be one patient. The loser is no longer found, and a read of its id
   * answers the survivor, whose record counts as changed.
   */
  public PatientRecord merge(String survivor, String loser) {
    if (survivor.equals(loser)) {
      throw new IllegalArgumentException("A record cannot be merged with itself.");
    }
    PatientRecord kept = edit(survivor, new Edit(UnaryOperator.identity(), json -> {}));
    world.change(loser, old -> old.standing(Standing.MERGED, survivor, now()));
    return kept;
  }

  /**
   * @param status 1 informal, 2 formal
   */
  public PatientRecord die(String id, String status) {
    String today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate().toString();
    return death(id, new Death(today, status, today));
  }

  /** The death turns out to be a mistake, and its notification is marked as removed (U). */
  public PatientRecord undie(String id) {
    String today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate().toString();
    return death(id, new Death(today, "U", today));
  }

  /** The death turns out to be a mistake, and nothing is left of it. */
  public PatientRecord eraseDeath(String id) {
    return edit(
        id, new Edit(person -> person.withDeath(null), json -> json.remove("deceasedDateTime")));
  }

  /** Label R from now on: contact data and GP are withheld. */
  public PatientRecord restrict(String id) {
    return edit(id, new Edit(person -> person.withRestricted(true), GivenPayload::restrict));
  }

  /** Label U again. A payload of a folder does not get its contact data back. */
  public PatientRecord unrestrict(String id) {
    return edit(id, new Edit(person -> person.withRestricted(false), GivenPayload::unrestrict));
  }

  /**
   * New patients join.
   *
   * @return their ids
   */
  public List<String> register(int count) {
    List<PatientRecord> joined = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      joined.add(newcomer.apply(now()));
    }
    world.add(joined);
    return joined.stream().map(PatientRecord::id).toList();
  }

  /** The ids of those whose last change lies longest back. */
  public List<String> oldest(int count) {
    return world.current().stream().limit(count).map(PatientRecord::id).toList();
  }

  private PatientRecord death(String id, Death death) {
    boolean removed = "U".equals(death.status());
    return edit(
        id,
        new Edit(
            person -> person.withDeath(death),
            json -> {
              if (removed) {
                json.remove("deceasedDateTime");
              } else {
                json.put("deceasedDateTime", death.date());
              }
            }));
  }

  private PatientRecord edit(String id, Edit edit) {
    return world.change(id, old -> content(old, edit));
  }

  private PatientRecord content(PatientRecord old, Edit edit) {
    long at = now();
    if (old.content() instanceof Content.Given given) {
      return old.changed(GivenPayload.changed(given, edit.given(), old.version() + 1, at), at);
    }
    Person person = world.person(old);
    if (person == null) {
      throw new IllegalStateException("A made patient has no content.");
    }
    return old.changed(new Content.Made(edit.made().apply(person)), at);
  }

  private long now() {
    return clock.instant().toEpochMilli();
  }
}
