package io.caregateway.gateway.fhir;

import ca.uhn.fhir.context.FhirContext;
import io.caregateway.gateway.GatewayExtension;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.OperationOutcome;

/** Asks the FHIR API as one client, by its certificate. */
record FhirCalls(GatewayExtension gateway, HttpClient client) {

  FhirCalls(GatewayExtension gateway, String name) {
    this(gateway, gateway.client(name));
  }

  /** A GET of a path below the base, with pairs of header name and value. */
  HttpResponse<String> get(String path, String... headers) {
    return send("GET", path, "", headers);
  }

  HttpResponse<String> postForm(String path, String form, String... headers) {
    String[] all = new String[headers.length + 2];
    System.arraycopy(headers, 0, all, 0, headers.length);
    all[headers.length] = "Content-Type";
    all[headers.length + 1] = "application/x-www-form-urlencoded";
    return send("POST", path, form, all);
  }

  HttpResponse<String> send(String method, String path, String body, String... headers) {
    URI url = path.startsWith("https:") ? URI.create(path) : gateway.machines("/fhir/R4" + path);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(url)
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A search that must succeed. */
  Bundle search(String query, String... headers) {
    return bundle(get("/Patient" + (query.isEmpty() ? "" : "?" + query), headers));
  }

  static Bundle bundle(HttpResponse<String> answer) {
    if (answer.statusCode() != 200) {
      throw new AssertionError(answer.statusCode() + " " + answer.body());
    }
    return parse(answer, Bundle.class);
  }

  static OperationOutcome outcome(HttpResponse<String> answer) {
    return parse(answer, OperationOutcome.class);
  }

  static <T extends IBaseResource> T parse(HttpResponse<String> answer, Class<T> type) {
    return FhirContext.forR4Cached().newJsonParser().parseResource(type, answer.body());
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
