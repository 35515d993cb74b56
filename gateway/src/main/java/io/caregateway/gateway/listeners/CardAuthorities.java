package io.caregateway.gateway.listeners;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose physical cards are believed.
 *
 * @param anchors PEM files with the authorities that cards chain to. Whoever shows a certificate
 *     under one of them is a card and never a machine, so none of them may vouch for machines too.
 *     Without any, nobody signs on by a physical card
 */
@ConfigurationProperties("gateway.cards")
public record CardAuthorities(@DefaultValue List<Path> anchors) {

  public CardAuthorities {
    anchors = List.copyOf(anchors);
  }

  /**
   * @throws CertificatesUnreadable when a file holds none
   */
  public List<X509Certificate> certificates() {
    return anchors.stream()
        .flatMap(file -> CertificateFiles.read("gateway.cards.anchors", file).stream())
        .toList();
  }
}
