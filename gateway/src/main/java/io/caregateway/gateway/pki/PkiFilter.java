package io.caregateway.gateway.pki;

import io.caregateway.gateway.listeners.Ports;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * {@code /pki/crl} (RFC 5280, 4.2.1.13) and {@code /pki/ocsp} (RFC 6960, appendix A), open to
 * everybody: what they tell is public. Answered before sign-on looks at the request, as the path of
 * an OCSP question is base64 with slashes, which its firewall holds for an attack.
 */
final class PkiFilter extends OncePerRequestFilter {

  static final String CRL = "/pki/crl";
  static final String OCSP = "/pki/ocsp";
  private static final int LONGEST_QUESTION = 4 * 1024;

  private final Publications publications;
  private final Ports ports;
  private final AddressPace pace = new AddressPace(60, 600);

  PkiFilter(Publications publications, Ports ports) {
    this.publications = publications;
    this.ports = ports;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String path = request.getRequestURI();
    if (request.getLocalPort() != ports.people()) {
      chain.doFilter(request, response);
      return;
    }
    if (!path.equals(CRL) && !path.equals(OCSP) && !path.startsWith(OCSP + "/")) {
      chain.doFilter(request, response);
    } else if (!pace.allows(request.getRemoteAddr())) {
      response.setHeader("Retry-After", "10");
      response.setStatus(429);
    } else if (path.equals(CRL)) {
      list(request, response);
    } else {
      status(request, response);
    }
  }

  private void list(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (publications.list() == null) {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
    } else if (!request.getMethod().equals("GET")) {
      notThisWay(response, "GET");
    } else {
      send(response, "application/pkix-crl", publications.list().current());
    }
  }

  private void status(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (publications.responder() == null) {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    switch (request.getMethod()) {
      case "GET" -> send(response, publications.responder().answer(inPath(request)));
      // one byte more than is read tells the responder that it is too long
      case "POST" ->
          send(
              response,
              publications
                  .responder()
                  .answer(request.getInputStream().readNBytes(LONGEST_QUESTION + 1)));
      default -> notThisWay(response, "GET, POST");
    }
  }

  private static void send(HttpServletResponse response, byte[] answer) throws IOException {
    send(response, "application/ocsp-response", answer);
  }

  private static byte[] inPath(HttpServletRequest request) {
    try {
      String path = request.getRequestURI();
      String encoded = path.substring(Math.min(path.length(), OCSP.length() + 1));
      // a plus that was left as it is stands for itself in a path
      String base64 = URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.US_ASCII);
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException notBase64) {
      return new byte[0];
    }
  }

  private static void notThisWay(HttpServletResponse response, String allowed) {
    response.setHeader("Allow", allowed);
    response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
  }

  private static void send(HttpServletResponse response, String type, byte[] content)
      throws IOException {
    response.setContentType(type);
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setContentLength(content.length);
    response.getOutputStream().write(content);
  }
}
