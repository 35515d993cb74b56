package io.caregateway.smartcards.revocation;

import static io.caregateway.smartcards.Certificate.NOW;

import com.sun.net.httpserver.HttpExchange;
import io.caregateway.smartcards.Credential;
import io.caregateway.smartcards.path.BouncyCastle;
import java.io.IOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.jspecify.annotations.Nullable;

/** A test's OCSP responder, right in everything unless told. */
final class Responder implements StatusServer.Page {

  private final Credential issuer;
  private Credential signer;
  private @Nullable CertificateStatus status = CertificateStatus.GOOD;
  private int outcome = OCSPRespBuilder.SUCCESSFUL;
  private Instant producedAt = NOW;
  private Instant thisUpdate = NOW;
  private @Nullable Instant nextUpdate;
  private String algorithm = "SHA256withECDSA";
  private @Nullable BigInteger about;
  private @Nullable Credential named;
  private byte @Nullable [] nonce;
  private boolean withNonce = true;

  Responder(Credential issuer) {
    this.issuer = issuer;
    this.signer = issuer;
  }

  Responder says(@Nullable CertificateStatus wanted) {
    status = wanted;
    return this;
  }

  Responder fails(int wanted) {
    outcome = wanted;
    return this;
  }

  /** Signs with this one's key, shows its certificate and is named by it. */
  Responder signedBy(Credential wanted) {
    signer = wanted;
    return this;
  }

  /** Is named as this one, whoever signs. */
  Responder named(Credential wanted) {
    named = wanted;
    return this;
  }

  Responder signedWith(String wanted) {
    algorithm = wanted;
    return this;
  }

  Responder produced(Instant wanted) {
    producedAt = wanted;
    return this;
  }

  Responder from(Instant wanted) {
    thisUpdate = wanted;
    return this;
  }

  Responder until(Instant wanted) {
    nextUpdate = wanted;
    return this;
  }

  Responder about(BigInteger serial) {
    about = serial;
    return this;
  }

  Responder nonce(byte @Nullable [] wanted) {
    withNonce = wanted != null;
    nonce = wanted;
    return this;
  }

  @Override
  public void serve(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    byte[] request =
        exchange.getRequestMethod().equals("GET")
            ? Base64.getDecoder().decode(path.substring(path.indexOf('/', 1) + 1))
            : exchange.getRequestBody().readAllBytes();
    StatusServer.answer(exchange, 200, answer(new OCSPReq(request)));
  }

  byte[] answer(OCSPReq request) throws IOException {
    try {
      return new OCSPRespBuilder()
          .build(outcome, outcome == OCSPRespBuilder.SUCCESSFUL ? basic(request) : null)
          .getEncoded();
    } catch (OCSPException | OperatorCreationException e) {
      throw new AssertionError(e);
    }
  }

  private BasicOCSPResp basic(OCSPReq request) throws OCSPException, OperatorCreationException {
    var digests =
        new JcaDigestCalculatorProviderBuilder().setProvider(BouncyCastle.PROVIDER).build();
    CertificateID asked = request.getRequestList()[0].getCertID();
    CertificateID id =
        about == null
            ? asked
            : new CertificateID(digests.get(CertificateID.HASH_SHA1), issuer.certificate(), about);
    var builder =
        new BasicOCSPRespBuilder(
            new RespID((named == null ? signer : named).certificate().getSubject()));
    builder.addResponse(
        id, status, Date.from(thisUpdate), nextUpdate == null ? null : Date.from(nextUpdate), null);
    Extension sent = request.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce);
    if (withNonce && sent != null) {
      builder.setResponseExtensions(
          new Extensions(
              nonce == null
                  ? sent
                  : new Extension(sent.getExtnId(), false, new DEROctetString(nonce))));
    }
    return builder.build(
        new JcaContentSignerBuilder(algorithm)
            .setProvider(BouncyCastle.PROVIDER)
            .build(signer.keys().getPrivate()),
        new X509CertificateHolder[] {signer.certificate()},
        Date.from(producedAt));
  }
}
