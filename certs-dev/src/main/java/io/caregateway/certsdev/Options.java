package io.caregateway.certsdev;

import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.bouncycastle.util.IPAddress;
import org.jspecify.annotations.Nullable;

/**
 * What a development PKI is asked for beyond its standard content.
 *
 * @param hosts further DNS names and IP addresses of the server
 * @param crlBase the address under which the folder {@code crl} is served; none: certificates carry
 *     no CRL distribution point
 * @param revoked names, such as {@code machines/billing-client}, to be put on the CRL of their
 *     issuer; a certificate once revoked stays so, whether named again or not
 * @param clock tells what is valid and what is due
 */
public record Options(List<String> hosts, @Nullable URI crlBase, Set<String> revoked, Clock clock) {
  private static final Pattern DNS_NAME =
      Pattern.compile(
          "(?=.{1,253}$)(\\*\\.)?([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*");

  /**
   * Checks and copies.
   *
   * @throws OptionRefused for a host that is neither a DNS name nor an IP address, and for a CRL
   *     address that is not plain http or https
   */
  public Options {
    var distinct = new LinkedHashSet<String>();
    for (String host : hosts) {
      distinct.add(checked(host.toLowerCase(Locale.ROOT)));
    }
    hosts = List.copyOf(distinct);
    revoked = Set.copyOf(revoked);
    if (crlBase != null && !isPlainHttp(crlBase)) {
      throw new OptionRefused(
          "%s cannot be the address of revocation lists: give an http or https address without query, such as http://127.0.0.1:9000/crl."
              .formatted(crlBase));
    }
  }

  /** Nothing beyond the standard content, on the system's clock. */
  public static Options standard() {
    return new Options(List.of(), null, Set.of(), Clock.systemUTC());
  }

  /** The same with another clock. */
  public Options at(Clock other) {
    return new Options(hosts, crlBase, revoked, other);
  }

  /** The same with these names revoked. */
  public Options revoking(String... names) {
    return new Options(hosts, crlBase, Set.of(names), clock);
  }

  /** The same with these further names of the server. */
  public Options servedAt(String... names) {
    return new Options(List.of(names), crlBase, revoked, clock);
  }

  /** The same with CRL distribution points under this address. */
  public Options withCrlsAt(URI base) {
    return new Options(hosts, base, revoked, clock);
  }

  private static String checked(String host) {
    if (IPAddress.isValid(host) || DNS_NAME.matcher(host).matches()) {
      return host;
    }
    throw new OptionRefused(
        "\"%s\" is neither a DNS name nor an IP address: give the server's name as clients call it."
            .formatted(host));
  }

  private static boolean isPlainHttp(URI base) {
    return Set.of("http", "https").contains(String.valueOf(base.getScheme()))
        && base.getHost() != null
        && base.getQuery() == null
        && base.getFragment() == null;
  }
}
