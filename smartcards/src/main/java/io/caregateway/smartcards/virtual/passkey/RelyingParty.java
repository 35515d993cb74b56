package io.caregateway.smartcards.virtual.passkey;

import java.net.URI;
import java.util.Locale;
import java.util.function.Supplier;

/** The site that passkeys are made for. A passkey of one site shows itself to no other. */
public final class RelyingParty {

  private static final int HTTPS = 443;

  private final Supplier<String> address;

  /**
   * @param address by which people reach the gateway, as {@code https://gateway.example:8443};
   *     never taken from a request
   */
  public RelyingParty(Supplier<String> address) {
    this.address = address;
  }

  /** The host alone: a passkey stays good when the port changes (WebAuthn, 4). */
  String id() {
    return String.valueOf(site().getHost()).toLowerCase(Locale.ROOT);
  }

  /** Scheme, host and port as browsers write them (RFC 6454, 6.2). */
  String origin() {
    int port = site().getPort();
    return "https://" + id() + (port < 0 || port == HTTPS ? "" : ":" + port);
  }

  private URI site() {
    return URI.create(address.get());
  }
}
