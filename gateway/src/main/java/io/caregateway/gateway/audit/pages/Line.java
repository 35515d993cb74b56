package io.caregateway.gateway.audit.pages;

import io.caregateway.feed.PatientId;
import io.caregateway.gateway.audit.place.Point;
import io.caregateway.gateway.audit.place.Town;
import io.caregateway.gateway.audit.unusual.Mark;
import io.caregateway.gateway.audit.words.Sentence;
import io.caregateway.gateway.pages.PlaceWords;
import io.caregateway.gateway.pages.ProofWords;
import io.caregateway.gateway.pages.Words;
import io.caregateway.gateway.pages.sessions.Device;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.AuditTrail.Entry;
import io.caregateway.safeguards.audit.Evidence;
import io.caregateway.safeguards.audit.Origin;
import io.caregateway.safeguards.audit.Outcome;
import io.caregateway.safeguards.audit.Place;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A record as a list shows it. It names no patient: whom it was about is told on the patient's own
 * timeline, so that to look through the log is not to look through patients.
 *
 * @param time at the practice, to the second
 * @param known whether there is a person or machine to be followed
 * @param details role, proof, device and place, in that order
 * @param patient whom it touched
 * @param marks why it is unusual
 */
public record Line(
    long seq,
    String time,
    Sentence sentence,
    boolean known,
    Outcome outcome,
    List<String> details,
    @Nullable PatientId patient,
    List<Mark> marks) {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

  static Line of(Entry entry, List<Mark> marks, Words words) {
    Actor actor = entry.act().actor();
    return new Line(
        entry.seq(),
        TIME.format(entry.local()),
        Sentence.of(entry.act()),
        Sentence.isKnown(actor),
        entry.act().outcome(),
        actor.kind() == Actor.Kind.SYSTEM ? List.of() : details(actor, entry.act().origin(), words),
        entry.act().patient(),
        marks);
  }

  /** Enough of the patient's id to see whether two lines are about the same one. */
  public String patientMark() {
    return patient == null ? "" : patient.toString().substring(0, 8);
  }

  private static List<String> details(Actor actor, Origin origin, Words words) {
    List<String> details = new ArrayList<>();
    if (actor.role() != null) {
      details.add(words.role(actor.role()));
    }
    Evidence evidence = actor.evidence();
    if (evidence != null) {
      details.add("by " + ProofWords.of(evidence.method()));
    }
    if (origin.deviceName() != null) {
      details.add(origin.deviceName());
    } else if (origin.device() != null) {
      details.add(Device.inWords(origin.device()));
    }
    place(origin.place()).ifPresent(details::add);
    return List.copyOf(details);
  }

  /** By the nearest town, or in numbers far from all that are known. */
  static Optional<String> place(@Nullable Place place) {
    return place == null
        ? Optional.empty()
        : Point.of(place).flatMap(Town::describe).or(() -> PlaceWords.coordinates(place));
  }
}
