package io.caregateway.certsdev;

import java.net.URI;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.jspecify.annotations.Nullable;

/**
 * A certificate as it should be.
 *
 * @param name its place in the folder, without the ending
 * @param issuer the name of the issuing entry, its own where it signs itself
 * @param hosts DNS names and IP addresses of a server
 * @param crl the address of its issuer's CRL
 * @param what in words, for the folder's README
 */
record Entry(
    String name,
    Profile profile,
    String issuer,
    X500Name subject,
    List<String> hosts,
    @Nullable String crl,
    String what) {

  static Entry selfSigned(String name, Profile profile, String subject, String what) {
    return new Entry(name, profile, name, new X500Name(subject), List.of(), null, what);
  }

  static Entry issued(String name, Profile profile, String issuer, X500Name subject, String what) {
    return new Entry(name, profile, issuer, subject, List.of(), null, what);
  }

  Entry servedAt(List<String> names) {
    return new Entry(name, profile, issuer, subject, names, crl, what);
  }

  /** Names the issuer's CRL, as it lies in the folder {@code crl}, served under {@code base}. */
  Entry withCrlUnder(URI base) {
    String folder = base.toString().replaceAll("/+$", "");
    String list = folder + "/" + last(issuer) + ".crl";
    return isSelfSigned() ? this : new Entry(name, profile, issuer, subject, hosts, list, what);
  }

  boolean isSelfSigned() {
    return issuer.equals(name);
  }

  /** The last part of a name: {@code machines} of {@code ca/machines}. */
  static String last(String name) {
    return name.substring(name.lastIndexOf('/') + 1);
  }
}
