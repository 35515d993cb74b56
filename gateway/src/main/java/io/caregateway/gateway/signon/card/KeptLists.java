package io.caregateway.gateway.signon.card;

import io.caregateway.smartcards.revocation.CertificateStatus;
import io.caregateway.smartcards.revocation.HeldLists;
import io.caregateway.smartcards.revocation.KnownStatus;
import io.caregateway.smartcards.revocation.RevocationSettings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CRL;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Revocation lists in files that somebody else keeps up to date. Read at every sign-on, as they are
 * small: a list that is put there counts at once, and one that cannot be read says nothing. The
 * same bytes are not parsed again.
 */
final class KeptLists implements KnownStatus {

  private static final Logger LOG = LoggerFactory.getLogger(KeptLists.class);

  private final List<Path> files;
  private final RevocationSettings settings;
  private final Clock clock;
  private final Map<Path, Read> read = new ConcurrentHashMap<>();

  KeptLists(List<Path> files, RevocationSettings settings, Clock clock) {
    this.files = files;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public Optional<CertificateStatus> of(X509Certificate certificate, X509Certificate issuer) {
    return files.stream()
        .map(this::read)
        .flatMap(lists -> lists.of(certificate, issuer).stream())
        .findFirst();
  }

  private HeldLists read(Path file) {
    try {
      byte[] content = Files.readAllBytes(file);
      Read before = read.get(file);
      if (before != null && before.content().equals(ByteBuffer.wrap(content))) {
        return before.lists();
      }
      Read now = new Read(ByteBuffer.wrap(content), parsed(content));
      read.put(file, now);
      return now.lists();
    } catch (IOException | GeneralSecurityException | IllegalArgumentException unreadable) {
      LOG.warn("The file {} of gateway.cards.revocation-lists holds no revocation list.", file);
      return new HeldLists(List.of(), settings, clock);
    }
  }

  private HeldLists parsed(byte[] content) throws GeneralSecurityException {
    List<byte[]> lists = new ArrayList<>();
    InputStream in = new ByteArrayInputStream(content);
    for (CRL list : CertificateFactory.getInstance("X.509").generateCRLs(in)) {
      lists.add(((X509CRL) list).getEncoded());
    }
    return new HeldLists(lists, settings, clock);
  }

  private record Read(ByteBuffer content, HeldLists lists) {}
}
