package io.caregateway.gateway.signon.machine;

import io.caregateway.feed.OdsCode;
import io.caregateway.gateway.signon.Permission;
import io.caregateway.gateway.signon.machine.MachineSettings.Client;
import io.caregateway.routes.practice.Practices;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.security.auth.x500.X500Principal;
import org.springframework.stereotype.Component;

/** Finds the machine that a certificate belongs to. */
@Component
final class Machines {

  /** A machine with what it may do, before it is known for which practice it asks. */
  record Known(String name, Set<OdsCode> practices, Set<Permission> rights) {}

  private final Map<X500Principal, Known> bySubject = new HashMap<>();
  private final Map<String, Known> byFingerprint = new HashMap<>();

  /**
   * @throws io.caregateway.routes.practice.UnknownPractice when one serves a practice that is not
   *     served here
   */
  Machines(MachineSettings settings, Practices practices) {
    settings.clients().forEach((name, client) -> add(name, client, practices));
  }

  private void add(String name, Client client, Practices practices) {
    Set<OdsCode> served =
        client.practices().stream().map(OdsCode::new).collect(Collectors.toUnmodifiableSet());
    served.forEach(practices::get);
    Known known = new Known(name, served, client.rights());
    if (client.fingerprint() != null) {
      byFingerprint.put(client.fingerprint(), known);
    } else {
      bySubject.put(new X500Principal(client.subject()), known);
    }
  }

  Optional<Known> find(X509Certificate certificate) {
    return Optional.ofNullable(byFingerprint.get(fingerprint(certificate)))
        .or(() -> Optional.ofNullable(bySubject.get(certificate.getSubjectX500Principal())));
  }

  private static String fingerprint(X509Certificate certificate) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a certificate that TLS took has no encoding", e);
    }
  }
}
