package io.caregateway.gateway.access;

import io.caregateway.feed.OdsCode;
import io.caregateway.gateway.signon.Browser;
import io.caregateway.gateway.signon.SignOnSite;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

/** A practice's machine, at the machines' port. */
record MachineVisitor(SignOnSite site, HttpClient client) {

  static final String NAME = "machine, at its own port";

  static MachineVisitor of(SignOnSite site, OdsCode practice) {
    String name = practice.equals(SignOnSite.A) ? "billing-client" : "scheduling-client";
    return new MachineVisitor(site, site.gateway().client("machines/" + name));
  }

  Browser.Page ask(String method, String address) throws Exception {
    URI uri = site.gateway().machines(address);
    HttpRequest request =
        HttpRequest.newBuilder(uri).method(method, BodyPublishers.noBody()).build();
    return new Browser.Page(uri, client.send(request, BodyHandlers.ofString()));
  }
}
