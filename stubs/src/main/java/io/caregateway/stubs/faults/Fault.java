package io.caregateway.stubs.faults;

import io.caregateway.stubs.fhir.Refusal.Reason;
import io.caregateway.stubs.http.Answer;
import io.caregateway.stubs.http.Delivery;
import java.net.URI;
import java.time.Duration;

/**
 * Something that goes wrong with one request.
 *
 * <p>{@code
 * stubs.practice("A81001").fault(Fault.TOO_MANY_REQUESTS.retryAfter(ofSeconds(2))).times(3)}
 */
public sealed interface Fault permits Refused, Transported, Rewritten {

  /** 429; with {@link Refused#retryAfter} or {@link Refused#retryAt} it says when to come back. */
  Refused TOO_MANY_REQUESTS = new Refused("too-many-requests", Reason.TOO_MANY_REQUESTS, null);

  /** 503; may say when to come back. */
  Refused UNAVAILABLE = new Refused("unavailable", Reason.UNAVAILABLE, null);

  /** 500. */
  Refused SERVER_ERROR = new Refused("server-error", Reason.SERVER_ERROR, null);

  /** 409, as if somebody else had just changed the record; falls on updates alone. */
  Refused CONFLICT = new Refused("conflict", Reason.STALE_VERSION, null);

  /** 412, as that: FHIR's own status for a version that is stale. */
  Refused STALE_VERSION = new Refused("stale-version", Reason.PRECONDITION_FAILED, null);

  /** 410 for a next link that has grown too old; falls on requests for a further page alone. */
  Refused EXPIRED_LINK = new Refused("expired-link", Reason.GONE, null);

  /** The connection is reset before anything is done. */
  Fault DROPPED = new Transported("dropped", new Delivery.Dropped(), false);

  /** A compressed answer that ends half-way through. */
  Fault TRUNCATED_GZIP = new Transported("truncated-gzip", new Delivery.TruncatedGzip(), true);

  /** What was asked is done, a write included, and then the connection is reset. */
  Fault ANSWER_LOST = new Transported("answer-lost", new Delivery.Dropped(), true);

  /** The first entry of a search page is not a valid resource. */
  Fault MALFORMED_ENTRY = new Rewritten("malformed-entry", PageRewriting.MALFORMED_ENTRY);

  /** The page is cut off, so that it is not JSON. */
  Fault MALFORMED_PAGE = new Rewritten("malformed-page", new CutOffPage());

  /** A read, or the first entry of a search, answers somebody else. */
  Fault WRONG_PATIENT = new Rewritten("wrong-patient", new WrongPatient());

  /** The page's next link leads to another origin. */
  Fault FOREIGN_LINK = new Rewritten("foreign-link", PageRewriting.FOREIGN_LINK);

  /** The page's next link leads to the page itself. */
  Fault CYCLIC_LINK = new Rewritten("cyclic-link", PageRewriting.CYCLIC_LINK);

  /** Done and answered, but late. */
  static Fault delay(Duration delay) {
    return new Transported("delay", new Delivery.Late(delay), true);
  }

  /** Done and answered in pieces that are spread over a time. */
  static Fault drip(int pieces, Duration total) {
    return new Transported("drip", new Delivery.Drip(pieces, total), true);
  }

  /** 302 to another address. */
  static Fault redirect(URI to) {
    return new Rewritten(
        "redirect", (moment, properly) -> Answer.empty(302).with("Location", to.toString()));
  }

  /** The right answer, blown up with this many blanks at its end. */
  static Fault oversized(int bytes) {
    return new Rewritten(
        "oversized",
        (moment, properly) -> {
          Answer answer = properly.get();
          return answer.withBody(answer.body() + " ".repeat(bytes));
        });
  }

  /** As the admin API calls it, {@code too-many-requests}. */
  String name();

  /** Whether it makes sense on this request; one that it does not fit passes unharmed. */
  boolean fits(FaultyMoment moment);

  Answer on(FaultyMoment moment);
}
