package io.caregateway.routes.partner;

import java.net.URI;
import java.util.Locale;

/** A practice's FHIR base URL. Whatever the clinical system links to must lie under it. */
final class BaseUrl {

  private final URI base;

  BaseUrl(URI base) {
    String text = base.toString();
    this.base = URI.create(text.endsWith("/") ? text : text + "/");
  }

  /** The base without its last slash, as the JWT's aud names it. */
  String service() {
    String text = base.toString();
    return text.substring(0, text.length() - 1);
  }

  /**
   * Resolves a relative reference, or checks an absolute one.
   *
   * @throws PartnerFailure.ForeignLink when it has another origin or leaves the base's path
   */
  URI resolve(URI link) {
    if (link.getRawUserInfo() != null || link.getRawFragment() != null) {
      throw new PartnerFailure.ForeignLink();
    }
    URI resolved = base.resolve(link).normalize();
    boolean sameOrigin =
        origin(resolved).equals(origin(base))
            && resolved.getRawPath() != null
            && resolved.getRawPath().startsWith(base.getRawPath());
    if (!sameOrigin || hidesSteps(resolved.getRawPath())) {
      throw new PartnerFailure.ForeignLink();
    }
    return resolved;
  }

  /** Encoded dots and slashes would only be steps upwards once the server has decoded them. */
  private static boolean hidesSteps(String path) {
    String lower = path.toLowerCase(Locale.ROOT);
    return lower.contains("/..")
        || lower.contains("%2e")
        || lower.contains("%2f")
        || lower.contains("%5c");
  }

  private static String origin(URI uri) {
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
    int port = uri.getPort() >= 0 ? uri.getPort() : "https".equals(scheme) ? 443 : 80;
    return scheme + "://" + host + ":" + port;
  }
}
