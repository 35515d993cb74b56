package io.caregateway.routes.partner;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.http.HttpHeaders;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** What a clinical system answered to a request that it served: status 2xx, or 404 and 410. */
public final class Answer {

  private final int status;
  private final HttpHeaders headers;
  private final byte[] body;

  Answer(int status, HttpHeaders headers, byte[] body) {
    this.status = status;
    this.headers = headers;
    this.body = body;
  }

  public int status() {
    return status;
  }

  /** Whether the clinical system does not have, or no longer has, what was asked for. */
  public boolean isGone() {
    return status == 404 || status == 410;
  }

  /** The unpacked body; not to be changed. */
  public byte[] body() {
    return body;
  }

  /** The body as a stream. */
  public InputStream stream() {
    return new ByteArrayInputStream(body);
  }

  public Optional<String> etag() {
    return headers.firstValue("ETag");
  }

  public Optional<String> location() {
    return headers.firstValue("Location");
  }

  /** The server's own time when it answered. */
  public Optional<Instant> serverDate() {
    return headers.firstValue("Date").flatMap(Answer::httpDate);
  }

  /** An IMF-fixdate (RFC 9110, 5.6.7). */
  static Optional<Instant> httpDate(String text) {
    try {
      return Optional.of(
          ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
