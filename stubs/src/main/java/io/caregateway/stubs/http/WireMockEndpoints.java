package io.caregateway.stubs.http;

import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The WireMock extension that hands a request to the endpoint whose prefix it has. */
public final class WireMockEndpoints implements ResponseDefinitionTransformerV2 {

  public static final String NAME = "care-gateway-stubs";

  private final List<Endpoint> endpoints;

  public WireMockEndpoints(List<Endpoint> endpoints) {
    this.endpoints = List.copyOf(endpoints);
  }

  @Override
  public String getName() {
    return NAME;
  }

  @Override
  public boolean applyGlobally() {
    return false;
  }

  @Override
  public ResponseDefinition transform(ServeEvent event) {
    Call call = call(event.getRequest());
    return Transport.toWireMock(call, answer(call));
  }

  private Answer answer(Call call) {
    return endpoints.stream()
        .filter(e -> call.path().startsWith(e.prefix()))
        .findFirst()
        .map(e -> e.answer(call))
        .orElseGet(() -> Answer.of(404, "text/plain", "Nothing is served at this address.\n"));
  }

  private static Call call(Request request) {
    URI uri = URI.create(request.getAbsoluteUrl());
    Map<String, String> headers = new LinkedHashMap<>();
    for (HttpHeader header : request.getHeaders().all()) {
      headers.putIfAbsent(header.key().toLowerCase(Locale.ROOT), header.firstValue());
    }
    String query = uri.getRawQuery();
    return new Call(
        request.getMethod().getName(),
        uri.getScheme() + "://" + uri.getRawAuthority(),
        uri.getRawPath(),
        query == null ? "" : query,
        headers,
        request.getBodyAsString());
  }
}
