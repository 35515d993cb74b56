package io.caregateway.gateway.signon.card;

import io.caregateway.smartcards.issuer.SigningKey;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedKeyManager;
import javax.net.ssl.X509TrustManager;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Somebody with a certificate of their own making, who shows it whatever the server asks for. */
final class Stranger {

  private final KeyPair pair;
  private final List<X509Certificate> chain;

  private Stranger(KeyPair pair, List<X509Certificate> chain) {
    this.pair = pair;
    this.chain = chain;
  }

  /** With a certificate that this key signs in this name, whether or not it is that name's key. */
  static Stranger certifiedBy(
      PrivateKey key, String issuer, KeyPair pair, String subject, Instant end) throws Exception {
    var builder =
        new JcaX509v3CertificateBuilder(
            name(issuer),
            BigInteger.valueOf(System.nanoTime()),
            Date.from(end.minus(Duration.ofDays(30))),
            Date.from(end),
            name(subject),
            pair.getPublic());
    builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
    builder.addExtension(
        Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_clientAuth));
    String algorithm = key.getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA";
    return new Stranger(
        pair,
        List.of(
            new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder(algorithm).build(key)))));
  }

  /** In the order in which a certificate has it, which is the other way round. */
  private static X500Name name(String rfc2253) {
    return X500Name.getInstance(new X500Principal(rfc2253).getEncoded());
  }

  /** As an authority of the site has issued it. */
  static Stranger issuedBy(SigningKey authority, KeyPair pair, String subject, Instant end)
      throws Exception {
    String issuer = authority.certificate().getSubjectX500Principal().getName();
    Stranger alone = certifiedBy(authority.key(), issuer, pair, subject, end);
    return new Stranger(pair, List.of(alone.chain.get(0), authority.certificate()));
  }

  /**
   * All that comes back over one connection on which these are asked for, one after the other and
   * all but the last without a body to come; empty if nothing does.
   */
  String asks(URI gateway, String... requests) throws Exception {
    SSLContext tls = SSLContext.getInstance("TLS");
    tls.init(new KeyManager[] {new Shown()}, new TrustManager[] {new Anybody()}, null);
    StringBuilder answers = new StringBuilder();
    try (var socket =
        (SSLSocket) tls.getSocketFactory().createSocket("localhost", gateway.getPort())) {
      socket.setSoTimeout(20_000);
      for (int i = 0; i < requests.length; i++) {
        boolean last = i == requests.length - 1;
        String asked =
            requests[i]
                + " HTTP/1.1\r\nHost: localhost\r\nConnection: "
                + (last ? "close" : "keep-alive")
                + "\r\n\r\n";
        socket.getOutputStream().write(asked.getBytes(StandardCharsets.US_ASCII));
        read(socket.getInputStream(), last, answers);
      }
    } catch (IOException closed) {
      // what came before that counts
    }
    return answers.toString();
  }

  private static void read(InputStream in, boolean toTheEnd, StringBuilder answers)
      throws IOException {
    for (int next = in.read(); next >= 0; next = in.read()) {
      answers.append((char) next);
      if (!toTheEnd && answers.indexOf("\r\n\r\n", answers.length() - 4) >= 0) {
        return;
      }
    }
  }

  private final class Shown extends X509ExtendedKeyManager {

    @Override
    public String[] getClientAliases(String kind, Principal[] issuers) {
      return new String[] {"shown"};
    }

    @Override
    public String chooseClientAlias(String[] kinds, Principal[] issuers, Socket socket) {
      return "shown";
    }

    @Override
    public String[] getServerAliases(String kind, Principal[] issuers) {
      return new String[0];
    }

    @Override
    public String chooseServerAlias(String kind, Principal[] issuers, Socket socket) {
      return "shown";
    }

    @Override
    public X509Certificate[] getCertificateChain(String alias) {
      return chain.toArray(X509Certificate[]::new);
    }

    @Override
    public PrivateKey getPrivateKey(String alias) {
      return pair.getPrivate();
    }
  }

  /** Whoever the server is. */
  private static final class Anybody implements X509TrustManager {

    @Override
    public void checkClientTrusted(X509Certificate[] shown, String kind) {}

    @Override
    public void checkServerTrusted(X509Certificate[] shown, String kind) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
