package io.caregateway.gateway.audit.pages;

import io.caregateway.feed.PatientId;
import io.caregateway.gateway.audit.pages.AuditReading.Whole;
import io.caregateway.gateway.audit.place.PlaceRule;
import io.caregateway.gateway.audit.words.ActWords;
import io.caregateway.gateway.audit.words.Sentence;
import io.caregateway.gateway.pages.PlaceWords;
import io.caregateway.gateway.pages.ProofWords;
import io.caregateway.gateway.pages.Words;
import io.caregateway.gateway.pages.sessions.Device;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.audit.AuditTrail.Entry;
import io.caregateway.safeguards.audit.AuditTrail.Leaf;
import io.caregateway.safeguards.audit.Elsewhere;
import io.caregateway.safeguards.audit.Evidence;
import io.caregateway.safeguards.audit.Origin;
import io.caregateway.safeguards.audit.Place;
import io.caregateway.safeguards.audit.Place.Source;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Everything that one record holds, in four parts. */
public record RecordView(
    long seq,
    Sentence sentence,
    boolean known,
    String time,
    @Nullable PatientId patient,
    List<Part> parts) {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("EEEE d MMMM uuuu 'at' HH:mm:ss", Locale.UK);
  private static final DateTimeFormatter MILLIS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSXXX");

  static RecordView of(Whole whole, Words words) {
    Entry entry = whole.entry();
    AuditRecord act = entry.act();
    return new RecordView(
        entry.seq(),
        Sentence.of(act),
        Sentence.isKnown(act.actor()),
        TIME.format(entry.local()),
        act.patient(),
        List.of(what(entry, act), who(act.actor(), words), from(act.origin()), references(whole)));
  }

  private static Part what(Entry entry, AuditRecord act) {
    Elsewhere elsewhere = act.elsewhere();
    return Part.titled("What happened")
        .with("Act", ActWords.of(act.act()).title() + " (" + act.act() + ")")
        .with("Outcome", outcome(act))
        .with("Reason as recorded", act.reason())
        .with("At the practice", MILLIS.format(entry.local()))
        .with("In UTC", MILLIS.format(OffsetDateTime.ofInstant(entry.at(), ZoneOffset.UTC)))
        .with("Patient’s id here", act.patient())
        .with("What else it touched", act.subject())
        .with("Sent in by", elsewhere == null ? null : elsewhere.system())
        .with("As message", elsewhere == null ? null : elsewhere.id())
        .with("Happened there at", elsewhere == null ? null : elsewhere.at())
        .built();
  }

  private static String outcome(AuditRecord act) {
    return switch (act.outcome()) {
      case DONE -> "Done";
      case REFUSED -> "Refused";
      case FAILED -> "Failed";
    };
  }

  private static Part who(Actor actor, Words words) {
    Evidence evidence = actor.evidence();
    Part.Builder part =
        Part.titled("Who it was")
            .with("Name", actor.name())
            .with("User ID", actor.id())
            .with("Kind", kind(actor.kind()))
            .with("Role", actor.role() == null ? null : words.role(actor.role()))
            .with("Role as asserted", actor.role())
            .with("Organisation", actor.organisation())
            .with("On the authority of", actor.authority());
    return evidence == null ? part.built() : proof(part, evidence);
  }

  private static Part proof(Part.Builder part, Evidence evidence) {
    return part.with("Proved by", ProofWords.of(evidence.method()))
        .with("Assurance", evidence.assurance())
        .with("Certificate of", evidence.subject())
        .with("Serial number", evidence.serial())
        .with("Vouched for by", evidence.issuer())
        .with("In its words", evidence.context())
        .built();
  }

  private static String kind(Actor.Kind kind) {
    return switch (kind) {
      case PERSON -> "A person";
      case MACHINE -> "A machine";
      case SYSTEM -> "Care Gateway itself";
    };
  }

  private static Part from(Origin origin) {
    Place place = origin.place() == null ? Place.NONE : origin.place();
    return Part.titled("Where from")
        .with("Network address", origin.address())
        .with("Device", origin.device() == null ? null : Device.inWords(origin.device()))
        .with("Device in its own words", origin.device())
        .with("Device name", origin.deviceName())
        .with("Name in Active Directory", origin.directoryName())
        .with("Place at sign-on", Line.place(place).orElse("Not known"))
        .with("Coordinates", PlaceWords.coordinates(place).orElse(null))
        .with("Told by", place.source() == Source.NONE ? null : PlaceRule.told(place.source()))
        .with("Found at", place.at())
        .built();
  }

  private static Part references(Whole whole) {
    Origin origin = whole.entry().act().origin();
    Leaf leaf = whole.leaf();
    return Part.titled("References")
        .with("Sequence number", whole.entry().seq())
        .with("Request", origin.requestId())
        .with("Correlation", origin.correlationId())
        .with("Log", leaf == null ? "From before there was a log" : leaf.log())
        .with("Leaf", leaf == null ? null : leaf.index())
        .built();
  }
}
