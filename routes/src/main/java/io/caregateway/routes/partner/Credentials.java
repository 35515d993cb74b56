package io.caregateway.routes.partner;

import java.net.http.HttpRequest;

/** How the gateway proves itself to a clinical system: one way per dialect. */
sealed interface Credentials permits SpineHeaders, AccessTokens {

  /** Adds what the dialect asks for to a request that is about to be sent. */
  void addTo(HttpRequest.Builder request, Interaction interaction);

  /** The clinical system did not believe the last proof; the next one is made anew. */
  void renew();
}
