package io.caregateway.smartcards.revocation;

import java.time.Duration;
import java.util.Set;

/**
 * How revocation is asked about: {@code gateway.cards.revocation}.
 *
 * @param hosts from which OCSP answers and revocation lists are fetched, as {@code crl.nhs.uk} or
 *     {@code ocsp.example:8080}; a name without a port means the usual one. None by default
 * @param nonce whether an OCSP answer must repeat a nonce of ours, by default yes; without,
 *     requests go out by GET and answers made in advance will do (RFC 5019)
 * @param connect how long a connection may take to open
 * @param total how long one fetch may take
 * @param whole how long all fetches for one card may take together
 * @param answerBytes the largest OCSP answer that is read
 * @param listBytes the largest revocation list that is read
 * @param skew by how much two clocks may differ
 * @param oldest an OCSP answer's greatest age
 * @param answerKept how long an OCSP answer that clears a certificate is used again: so long may a
 *     revocation go unnoticed
 * @param listKept how long a revocation list is used again, never beyond its own end
 */
public record RevocationSettings(
    Set<String> hosts,
    boolean nonce,
    Duration connect,
    Duration total,
    Duration whole,
    int answerBytes,
    int listBytes,
    Duration skew,
    Duration oldest,
    Duration answerKept,
    Duration listKept) {

  public static final RevocationSettings DEFAULT =
      new RevocationSettings(
          Set.of(),
          true,
          Duration.ofSeconds(2),
          Duration.ofSeconds(5),
          Duration.ofSeconds(12),
          64 * 1024,
          8 * 1024 * 1024,
          Duration.ofMinutes(2),
          Duration.ofDays(2),
          Duration.ofMinutes(1),
          Duration.ofMinutes(30));

  public RevocationSettings {
    hosts = Set.copyOf(hosts);
  }

  public RevocationSettings withHosts(Set<String> wanted) {
    return new RevocationSettings(
        wanted,
        nonce,
        connect,
        total,
        whole,
        answerBytes,
        listBytes,
        skew,
        oldest,
        answerKept,
        listKept);
  }
}
