package io.caregateway.gateway.signon.session;

import io.caregateway.feed.OdsCode;
import io.caregateway.gateway.signon.Identity;
import io.caregateway.gateway.signon.UserId;
import io.caregateway.safeguards.audit.Origin;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * A person's own sessions, at every practice. What a practice's own identity provider calls
 * somebody counts at that practice alone: with such a sign-on nobody sees further, or a provider
 * that claims another practice's people would see what they do there.
 */
@Component
public final class OwnSessions {

  /** More than anybody has. */
  private static final int MOST = 50;

  /** A session with the practice that it is at. */
  public record Own(OdsCode practice, RegisteredSession session) {}

  private final Sessions sessions;

  OwnSessions(Sessions sessions) {
    this.sessions = sessions;
  }

  /** Those under way, of the practice that the person is at before the others. */
  public List<Own> of(Identity person) {
    boolean everywhere =
        person.id().kind() == UserId.Kind.UID && person.proof().method().countsEverywhere();
    Stream<OdsCode> elsewhere =
        everywhere
            ? sessions.everywhere().filter(practice -> !practice.equals(person.practice()))
            : Stream.of();
    return Stream.concat(Stream.of(person.practice()), elsewhere)
        .flatMap(
            practice ->
                sessions.underWay(practice, person.id(), MOST).stream()
                    .map(session -> new Own(practice, session)))
        .toList();
  }

  /**
   * Ends one of them.
   *
   * @return false where it is none of theirs
   */
  public boolean end(Identity person, UUID session, Origin origin) {
    Ending ending = new Ending(person.actor(), origin, "BY_PERSON");
    return of(person).stream()
        .filter(own -> own.session().id().equals(session))
        .anyMatch(own -> sessions.end(own.practice(), session, ending) == 1);
  }
}
