package io.caregateway.smartcards.revocation;

import io.caregateway.smartcards.path.StrictDer;
import io.caregateway.smartcards.refusal.CardRefused;
import io.caregateway.smartcards.refusal.Refusal;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.SingleResp;

/** A responder's answer, held against RFC 6960, 3.2 one requirement after the other. */
final class OcspAnswer {

  private final OcspQuery query;
  private final BasicOCSPResp response;

  private OcspAnswer(OcspQuery query, BasicOCSPResp response) {
    this.query = query;
    this.response = response;
  }

  /**
   * @throws CardRefused with OCSP_UNREADABLE, or OCSP_NOT_ANSWERED for tryLater and its like
   */
  static OcspAnswer read(OcspQuery query, byte[] der) {
    if (!StrictDer.isSequence(der)) {
      throw new CardRefused(Refusal.OCSP_UNREADABLE);
    }
    try {
      OCSPResp whole = new OCSPResp(der);
      if (whole.getStatus() != OCSPResp.SUCCESSFUL) {
        throw new CardRefused(Refusal.OCSP_NOT_ANSWERED);
      }
      if (whole.getResponseObject() instanceof BasicOCSPResp basic) {
        return new OcspAnswer(query, basic);
      }
      throw new CardRefused(Refusal.OCSP_UNREADABLE);
    } catch (IOException | OCSPException | IllegalArgumentException unreadable) {
      throw new CardRefused(Refusal.OCSP_UNREADABLE, unreadable);
    }
  }

  BasicOCSPResp response() {
    return response;
  }

  /**
   * 3.2, 1: the one answer about the certificate that was asked about.
   *
   * @throws CardRefused with OCSP_OTHER_CERTIFICATE
   */
  SingleResp about() {
    List<SingleResp> found = new ArrayList<>();
    try {
      for (SingleResp single : response.getResponses()) {
        if (query.isAbout(single.getCertID())) {
          found.add(single);
        }
      }
    } catch (OCSPException | IllegalArgumentException unreadable) {
      throw new CardRefused(Refusal.OCSP_UNREADABLE, unreadable);
    }
    if (found.size() != 1) {
      throw new CardRefused(Refusal.OCSP_OTHER_CERTIFICATE);
    }
    return found.get(0);
  }

  /**
   * 4.4.1, and no extension that must be understood and is not.
   *
   * @throws CardRefused with OCSP_NONCE or OCSP_UNREADABLE
   */
  void checkExtensions(SingleResp about) {
    if (!query.isAnsweredBy(response.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce))) {
      throw new CardRefused(Refusal.OCSP_NONCE);
    }
    if (!response.getCriticalExtensionOIDs().isEmpty()
        || !about.getCriticalExtensionOIDs().isEmpty()) {
      throw new CardRefused(Refusal.OCSP_UNREADABLE);
    }
  }

  /**
   * 3.2, 5 and 6.
   *
   * @throws CardRefused with OCSP_EARLY or OCSP_STALE
   */
  void checkTime(SingleResp about, Instant at, RevocationSettings settings) {
    Instant thisUpdate = about.getThisUpdate().toInstant();
    Instant latest = at.plus(settings.skew());
    if (thisUpdate.isAfter(latest) || response.getProducedAt().toInstant().isAfter(latest)) {
      throw new CardRefused(Refusal.OCSP_EARLY);
    }
    Date nextUpdate = about.getNextUpdate();
    boolean ended =
        nextUpdate != null && nextUpdate.toInstant().isBefore(at.minus(settings.skew()));
    if (ended || thisUpdate.isBefore(at.minus(settings.oldest()))) {
      throw new CardRefused(Refusal.OCSP_STALE);
    }
  }

  /** Bouncy Castle gives null for good. */
  static CertificateStatus status(SingleResp about) {
    var status = about.getCertStatus();
    if (status == null) {
      return CertificateStatus.GOOD;
    }
    return status instanceof RevokedStatus ? CertificateStatus.REVOKED : CertificateStatus.UNKNOWN;
  }
}
