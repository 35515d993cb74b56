package io.caregateway.certsdev;

import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Map;

/** Certificates to be trusted, as {@code NAME.p12} and {@code NAME.pem}. */
final class TrustFiles {
  private final Folder folder;
  private final Pkcs12 pkcs12;

  TrustFiles(Folder folder, Pkcs12 pkcs12) {
    this.folder = folder;
    this.pkcs12 = pkcs12;
  }

  Written keepOrMake(String name, Map<String, X509Certificate> anchors) {
    byte[] pem = Pem.write(anchors.values());
    boolean serves =
        folder.read(name + ".pem").filter(held -> Arrays.equals(held, pem)).isPresent()
            && folder.read(name + ".p12").filter(held -> pkcs12.holds(held, anchors)).isPresent();
    if (serves) {
      return Written.kept(name);
    }
    folder.writePublic(name + ".pem", pem);
    folder.writePublic(name + ".p12", pkcs12.write(anchors));
    return Written.made(name, "");
  }
}
