package io.caregateway.gateway.api;

import java.net.URI;
import java.util.Locale;

/**
 * Why the REST API does not do what it was asked, as a problem of RFC 9457. A sentence names what
 * to do, and never repeats what the client sent.
 */
public enum ApiRefusal {
  NOT_A_MACHINE(
      403,
      "Not a machine",
      "This is for machines: ask at the machines' port, with a client certificate that this"
          + " gateway's settings name."),
  RIGHT_MISSING(
      403,
      "Right missing",
      "This client may not do this: ask whoever runs this gateway to give it the right that the"
          + " description of the API names."),
  PRACTICE_NOT_NAMED(
      400,
      "Practice not named",
      "This client serves several practices: name one by its ODS code in the header X-Practice."),
  NOT_FOUND(404, "Not found", "This practice has no such thing, or nothing of this name is here."),
  PARAMETER_MALFORMED(
      400, "Parameter malformed", "A parameter is missing, or has not the form it must have."),
  BODY_UNREADABLE(
      400, "Body unreadable", "Send JSON in the form that the description of the API gives."),
  BODY_TYPE(415, "Body of another type", "Send the body as application/json."),
  LENGTH_MISSING(411, "Length missing", "Send the length of the body in Content-Length."),
  BODY_TOO_LARGE(413, "Body too large", "Send no more than 64 KB at once."),
  KEY_MALFORMED(
      400,
      "Idempotency key missing or malformed",
      "Send the header Idempotency-Key: 8 to 100 letters, digits, dots, hyphens or underscores, a"
          + " new one for each thing to be done and the same one when you ask for it again."),
  KEY_REUSED(
      422,
      "Idempotency key reused",
      "This Idempotency-Key came before with another request: send a new one for another thing."),
  CHANGED_MEANWHILE(
      412,
      "Changed meanwhile",
      "It is not as If-Match says any more: read it again, then decide anew."),
  NOT_ALLOWED(409, "Not allowed", "As things stand this may not be."),
  NOT_VALID(422, "Not valid", "Some fields do not hold: see errors."),
  TOO_MANY_REQUESTS(
      429, "Too many requests", "Too many requests from this client: wait a second, then go on."),
  UNAVAILABLE(
      503,
      "Unavailable",
      "This could not be done or not be recorded just now: ask again in a minute, with the same"
          + " Idempotency-Key. If it stays so, tell whoever runs this gateway the X-Request-ID of"
          + " this answer.");

  private final int status;
  private final String title;
  private final String sentence;

  ApiRefusal(int status, String title, String sentence) {
    this.status = status;
    this.title = title;
    this.sentence = sentence;
  }

  public int status() {
    return status;
  }

  String title() {
    return title;
  }

  String sentence() {
    return sentence;
  }

  /** {@code urn:caregateway:problem:key-reused}. */
  URI type() {
    return URI.create(
        "urn:caregateway:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }
}
