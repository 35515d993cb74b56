package io.caregateway.bench.site;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import javax.net.ssl.SSLSocketFactory;

/**
 * TLS from one address of this machine, of which Linux has all of 127.0.0.0/8: to who is asked,
 * each is another place.
 */
public final class FromAddress extends SSLSocketFactory {

  private final SSLSocketFactory sockets;
  private final InetAddress address;

  public FromAddress(SSLSocketFactory sockets, InetAddress address) {
    this.sockets = sockets;
    this.address = address;
  }

  @Override
  public Socket createSocket() throws IOException {
    Socket socket = sockets.createSocket();
    socket.bind(new InetSocketAddress(address, 0));
    return socket;
  }

  @Override
  public Socket createSocket(Socket socket, String host, int port, boolean close)
      throws IOException {
    return sockets.createSocket(socket, host, port, close);
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return sockets.createSocket(host, port, address, 0);
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress from, int fromPort)
      throws IOException {
    return sockets.createSocket(host, port, from, fromPort);
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return sockets.createSocket(host, port, address, 0);
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort)
      throws IOException {
    return sockets.createSocket(host, port, from, fromPort);
  }

  @Override
  public String[] getDefaultCipherSuites() {
    return sockets.getDefaultCipherSuites();
  }

  @Override
  public String[] getSupportedCipherSuites() {
    return sockets.getSupportedCipherSuites();
  }
}
