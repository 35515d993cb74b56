package io.caregateway.stubs.spine.cis2;

import java.net.URI;
import java.security.PublicKey;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * The application that signs people on, as it is registered with CIS2.
 *
 * @param key with which it signs its client assertions (RS512); null checks their form alone
 * @param redirectUris where people may be sent back to, compared as text
 * @param afterSignOut where people may be sent once they are signed out
 * @param backChannelLogout where logout tokens are posted to
 * @param trust of the application's server certificate; the JDK's where null
 */
public record SpineClient(
    String id,
    @Nullable PublicKey key,
    List<URI> redirectUris,
    List<URI> afterSignOut,
    URI backChannelLogout,
    @Nullable SSLContext trust) {

  public SpineClient {
    redirectUris = List.copyOf(redirectUris);
    afterSignOut = List.copyOf(afterSignOut);
  }

  /** The gateway at an origin such as {@code https://localhost:8443}. */
  public static SpineClient gatewayAt(String origin) {
    return new SpineClient(
        "care-gateway",
        null,
        List.of(URI.create(origin + "/oauth2/code/cis2")),
        List.of(URI.create(origin + "/signed-out")),
        URI.create(origin + "/oauth2/back-channel-logout/cis2"),
        null);
  }

  public SpineClient signingWith(PublicKey itsKey) {
    return new SpineClient(id, itsKey, redirectUris, afterSignOut, backChannelLogout, trust);
  }

  public SpineClient trustedBy(SSLContext itsCa) {
    return new SpineClient(id, key, redirectUris, afterSignOut, backChannelLogout, itsCa);
  }
}
