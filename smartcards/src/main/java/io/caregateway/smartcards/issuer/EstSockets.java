package io.caregateway.smartcards.issuer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.bouncycastle.est.jcajce.SSLSocketFactoryCreator;

/**
 * Connections to one authority and to nothing else: the EST client follows redirects wherever they
 * lead, and would show the gateway's certificate there. Each is cut when its time is over, however
 * slowly the other side drips.
 */
final class EstSockets extends SSLSocketFactory implements SSLSocketFactoryCreator {

  private static final ScheduledExecutorService CUTTER =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "est-timeout");
            thread.setDaemon(true);
            return thread;
          });

  private final EstAuthority authority;
  private final SSLSocketFactory tls;

  EstSockets(EstAuthority authority) {
    this.authority = authority;
    this.tls = authority.tls().getSocketFactory();
  }

  @Override
  public SSLSocketFactory createFactory() {
    return this;
  }

  @Override
  public boolean isTrusted() {
    return true;
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    if (!host.equalsIgnoreCase(authority.address().getHost()) || port != authority.port()) {
      throw new SocketException("The authority redirects to another place; nobody follows.");
    }
    int millis = (int) authority.timeout().toMillis();
    Socket plain = new Socket();
    var cut = CUTTER.schedule(() -> close(plain), millis, TimeUnit.MILLISECONDS);
    try {
      plain.setSoTimeout(millis);
      plain.connect(new InetSocketAddress(host, port), millis);
      SSLSocket socket = (SSLSocket) tls.createSocket(plain, host, port, true);
      var parameters = socket.getSSLParameters();
      parameters.setEndpointIdentificationAlgorithm("HTTPS");
      socket.setSSLParameters(parameters);
      return socket;
    } catch (IOException failed) {
      cut.cancel(false);
      close(plain);
      throw failed;
    }
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException closedAlready) {
      // nothing is left to be closed
    }
  }

  @Override
  public Socket createSocket(Socket under, String host, int port, boolean closes)
      throws IOException {
    throw unused();
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress from, int fromPort)
      throws IOException {
    throw unused();
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    throw unused();
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort)
      throws IOException {
    throw unused();
  }

  private static SocketException unused() {
    return new SocketException("An EST client connects by host name and port.");
  }

  @Override
  public String[] getDefaultCipherSuites() {
    return tls.getDefaultCipherSuites();
  }

  @Override
  public String[] getSupportedCipherSuites() {
    return tls.getSupportedCipherSuites();
  }
}
