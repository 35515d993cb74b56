package io.caregateway.stubs;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.extension.Extension;
import io.caregateway.stubs.http.Endpoint;
import io.caregateway.stubs.http.WireMockEndpoints;
import java.util.ArrayList;
import java.util.List;

/**
 * A WireMock server, on the loopback address unless told otherwise, that carries the stubs'
 * endpoints. Mappings of your own can be added by {@link #wireMock()}.
 */
public final class StubServer implements AutoCloseable {

  /** Enough for eight clients that each hold a few slow answers open. */
  private static final int THREADS = 48;

  /** Where nobody but this machine gets in. */
  static final String LOOPBACK = "127.0.0.1";

  private final String host;
  private final WireMockServer wireMock;

  /**
   * @param port 0 takes a free one
   * @param endpoints what the server carries
   * @param extensions further WireMock extensions, as an admin API
   */
  public StubServer(int port, List<Endpoint> endpoints, List<Extension> extensions) {
    this(LOOPBACK, port, endpoints, extensions);
  }

  StubServer(String address, int port, List<Endpoint> endpoints, List<Extension> extensions) {
    host = address.equals("0.0.0.0") ? LOOPBACK : address;
    List<Extension> all = new ArrayList<>(extensions);
    all.add(new WireMockEndpoints(endpoints));
    WireMockConfiguration options =
        wireMockConfig()
            .bindAddress(address)
            .port(port)
            .containerThreads(THREADS)
            // the stubs compress by themselves, so that a fault can cut the stream off
            .gzipDisabled(true)
            // a reset of an HTTP/2 stream is another thing than a lost connection
            .http2PlainDisabled(true)
            // a whole practice in the journal would be a leak; requests are counted instead
            .disableRequestJournal()
            .extensionScanningEnabled(false)
            .extensions(all.toArray(new Extension[0]));
    wireMock = new WireMockServer(options);
    for (Endpoint endpoint : endpoints) {
      wireMock.stubFor(
          any(urlPathMatching(endpoint.prefix() + ".*"))
              .willReturn(aResponse().withTransformers(WireMockEndpoints.NAME)));
    }
  }

  /**
   * @throws com.github.tomakehurst.wiremock.common.FatalStartupException if the port is taken
   */
  public StubServer start() {
    wireMock.start();
    return this;
  }

  /** As this machine reaches it: {@code http://127.0.0.1:port}, without a slash at the end. */
  public String baseUrl() {
    return "http://" + host + ":" + wireMock.port();
  }

  public WireMockServer wireMock() {
    return wireMock;
  }

  @Override
  public void close() {
    wireMock.stop();
  }
}
