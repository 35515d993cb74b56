package io.caregateway.routes.partner;

import io.caregateway.fhir.outcome.PartnerRefusal;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One practice's clinical system, as a server of FHIR requests. */
public final class Partner {

  private static final String FHIR_JSON = "application/fhir+json";

  private final BaseUrl base;
  private final Credentials credentials;
  private final Exchange exchange;
  private final CircuitBreaker breaker;
  private final Clock clock;

  Partner(
      BaseUrl base,
      Credentials credentials,
      Exchange exchange,
      CircuitBreaker breaker,
      Clock clock) {
    this.base = base;
    this.credentials = credentials;
    this.exchange = exchange;
    this.breaker = breaker;
    this.clock = clock;
  }

  /**
   * Gets what a relative reference names, as {@code Patient/12}, or what an absolute link under the
   * base URL leads to.
   *
   * @throws PartnerFailure when it is not served; 404 and 410 are answers
   */
  public Answer get(URI reference, Interaction interaction) {
    return serve(request(reference).GET(), interaction, null);
  }

  /**
   * As {@link #get(URI, Interaction)}.
   *
   * @param beginning is told the first bytes of what is served, before the rest is unpacked; what
   *     comes after them may still fail
   */
  public Answer get(URI reference, Interaction interaction, Consumer<byte[]> beginning) {
    return serve(request(reference).GET(), interaction, beginning);
  }

  /**
   * Creates a resource, or finds the one that is there already (FHIR RESTful API, conditional
   * create).
   *
   * @param ifNoneExist the search that finds it; null to create in any case
   * @throws PartnerFailure when it is not served
   */
  public Answer create(
      String type, byte[] resource, @Nullable String ifNoneExist, Interaction interaction) {
    HttpRequest.Builder request =
        writing(URI.create(type)).POST(HttpRequest.BodyPublishers.ofByteArray(resource));
    if (ifNoneExist != null) {
      request.header("If-None-Exist", ifNoneExist);
    }
    return serve(request, interaction, null);
  }

  /**
   * Replaces one version of a resource (FHIR RESTful API, Managing Resource Contention).
   *
   * @param reference as {@code ChargeItem/12}
   * @param version its ETag
   * @throws PartnerFailure.Conflicted when it has another version by now
   * @throws PartnerFailure when it is not served
   */
  public Answer update(URI reference, byte[] resource, String version, Interaction interaction) {
    HttpRequest.Builder request =
        writing(reference)
            .header("If-Match", version)
            .PUT(HttpRequest.BodyPublishers.ofByteArray(resource));
    try {
      return serve(request, interaction, null);
    } catch (PartnerFailure.Refused e) {
      // 412 by FHIR; PDS and others after it answer 409 to a stale version
      throw e.status() == 409 || e.status() == 412 ? new PartnerFailure.Conflicted() : e;
    }
  }

  private HttpRequest.Builder writing(URI reference) {
    return request(reference)
        .header("Content-Type", FHIR_JSON)
        .header("Prefer", "return=representation");
  }

  private HttpRequest.Builder request(URI reference) {
    return HttpRequest.newBuilder(base.resolve(reference))
        .header("Accept", FHIR_JSON)
        .header("Accept-Encoding", "gzip");
  }

  private Answer serve(
      HttpRequest.Builder request, Interaction interaction, @Nullable Consumer<byte[]> beginning) {
    try {
      return breaker.executeSupplier(() -> authenticated(request, interaction, beginning));
    } catch (CallNotPermittedException e) {
      throw new PartnerFailure.Resting();
    }
  }

  private Answer authenticated(
      HttpRequest.Builder request, Interaction interaction, @Nullable Consumer<byte[]> beginning) {
    Exchange.Raw raw = once(request, interaction, beginning);
    if (raw.status() == 401) {
      credentials.renew();
      raw = once(request, interaction, beginning);
    }
    return answer(raw);
  }

  private Exchange.Raw once(
      HttpRequest.Builder request, Interaction interaction, @Nullable Consumer<byte[]> beginning) {
    HttpRequest.Builder authenticated = request.copy();
    credentials.addTo(authenticated, interaction);
    return exchange.send(authenticated.build(), beginning);
  }

  private Answer answer(Exchange.Raw raw) {
    int status = raw.status();
    if ((status >= 200 && status < 300) || status == 404 || status == 410) {
      return new Answer(status, raw.headers(), raw.body());
    }
    if (status >= 300 && status < 400) {
      throw new PartnerFailure.Redirected();
    }
    if (status == 429 || status == 503) {
      throw new PartnerFailure.Busy(
          RetryAfter.read(raw.headers().firstValue("Retry-After"), clock));
    }
    if (status >= 500) {
      throw new PartnerFailure.ServerError(status);
    }
    String sentence = PartnerRefusal.read(status, raw.body()).sentence();
    throw status == 401
        ? new PartnerFailure.NotBelieved(sentence)
        : new PartnerFailure.Refused(status, sentence);
  }
}
