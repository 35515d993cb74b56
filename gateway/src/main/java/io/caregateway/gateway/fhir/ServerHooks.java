package io.caregateway.gateway.fhir;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.exceptions.NotModifiedException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** Where HAPI's server is told what the gate found out, and its failures become our refusals. */
@Interceptor
public final class ServerHooks {

  private final Refusals refusals;

  ServerHooks(Refusals refusals) {
    this.refusals = refusals;
  }

  /** Leaves the server nothing to interpret but the format that the gate settled on. */
  @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLER_SELECTED)
  public void settle(RequestDetails details, HttpServletRequest request) {
    Map<String, String[]> settled = new HashMap<>();
    Format format = (Format) request.getAttribute(Format.ATTRIBUTE);
    settled.put(Format.PARAMETER, new String[] {format.contentType()});
    if (Parameters.of(request).all("_pretty").contains("true")) {
      settled.put("_pretty", new String[] {"true"});
    }
    details.setParameters(settled);
  }

  /** Whatever the server itself refuses, after the gate, it does not know how to do. */
  @Hook(Pointcut.SERVER_HANDLE_EXCEPTION)
  public boolean answer(
      BaseServerResponseException failure, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (failure instanceof NotModifiedException) {
      response.setStatus(failure.getStatusCode());
      response.setHeader("ETag", request.getHeader("If-None-Match"));
    } else if (failure instanceof Refused refused) {
      refusals.answer(request, response, refused);
    } else if (failure.getStatusCode() < 500) {
      refusals.answer(request, response, new Refused(Refusal.NOT_OFFERED));
    } else {
      refusals.unavailable(request, response, failure);
    }
    return false;
  }
}
