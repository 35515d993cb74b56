package io.caregateway.certsdev;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The folder's README.md: what lies where. */
final class Readme {
  private static final String TEXT =
      """
      # A development PKI

      Made by `certs-dev`, for development and tests only: every private key lies here. Run it again
      with the same folder and it keeps what is still valid, renews what ends within 30 days or whose
      issuer is new, and issues revocation lists that are due.

      Each NAME below is three files:

      | file | content |
      |---|---|
      | `NAME.pem` | the certificate, then its issuing CA |
      | `NAME.key.pem` | the private key, PKCS#8, no password, readable by the owner alone |
      | `NAME.p12` | both, PKCS#12; the alias is the last part of NAME |

      The password of every PKCS#12 file is the content of `password.txt`.

      | NAME | what | subject | until |
      |---|---|---|---|
      %s

      | file | content |
      |---|---|
      | `trust/for-clients.p12`, `.pem` | what a client trusts: the root |
      | `trust/for-server.p12`, `.pem` | what the server trusts in a client: machines CA, smartcards CA, root |
      | `crl/root.crl`, `crl/machines.crl`, `crl/smartcards.crl` | each CA's revocation list, DER |
      | `crl/all.pem` | the three lists in one file |

      The keys under `saml` and `oauth` sign themselves: they are trusted where they are configured. No CA
      here vouches for them, so none of them opens a TLS connection.

      A certificate that `--revoke NAME` put on a list stays on it. For a new one, delete its three files and
      run the command again.
      """;

  private Readme() {}

  static byte[] of(Catalogue catalogue, Map<String, Credential> credentials) {
    String rows =
        catalogue
            .entries()
            .map(entry -> row(entry, Objects.requireNonNull(credentials.get(entry.name()))))
            .collect(Collectors.joining("\n"));
    return TEXT.formatted(rows).getBytes(StandardCharsets.UTF_8);
  }

  private static String row(Entry entry, Credential credential) {
    return "| `%s` | %s | %s | %s |"
        .formatted(
            entry.name(), entry.what(), entry.subject(), Renewal.date(credential.certificate()));
  }
}
