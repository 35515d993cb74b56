package io.caregateway.gateway.listeners;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocketFactory;
import javax.net.ssl.SSLSessionContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509KeyManager;
import org.apache.tomcat.util.net.SSLContext;
import org.jspecify.annotations.Nullable;

/** The TLS of a Tomcat port whose clients we check ourselves: Tomcat knows one trust store only. */
final class ClientCheckingContext implements SSLContext {

  private final javax.net.ssl.SSLContext context;
  private final KeyManager[] own;
  private final ClientTrust trust;

  ClientCheckingContext(KeyManager[] own, ClientTrust trust) {
    this.own = own;
    this.trust = trust;
    try {
      context = javax.net.ssl.SSLContext.getInstance("TLS");
      context.init(own, new TrustManager[] {trust}, null);
    } catch (GeneralSecurityException e) {
      throw CertificateUnusable.notUnderstood(e);
    }
  }

  /** Was done already. */
  @Override
  public void init(
      KeyManager @Nullable [] keys,
      TrustManager @Nullable [] trusted,
      @Nullable SecureRandom any) {}

  @Override
  public void destroy() {}

  @Override
  public SSLSessionContext getServerSessionContext() {
    return context.getServerSessionContext();
  }

  @Override
  public SSLEngine createSSLEngine() {
    return context.createSSLEngine();
  }

  @Override
  public SSLServerSocketFactory getServerSocketFactory() {
    return context.getServerSocketFactory();
  }

  @Override
  public SSLParameters getSupportedSSLParameters() {
    return context.getSupportedSSLParameters();
  }

  @Override
  public X509Certificate @Nullable [] getCertificateChain(String alias) {
    for (KeyManager keys : own) {
      if (keys instanceof X509KeyManager chains) {
        return chains.getCertificateChain(alias);
      }
    }
    return null;
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return trust.getAcceptedIssuers();
  }
}
