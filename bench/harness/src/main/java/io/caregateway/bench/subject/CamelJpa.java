package io.caregateway.bench.subject;

import io.caregateway.bench.pages.Surgery;
import io.caregateway.bench.site.Site;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;

/** The loop of Camel, HAPI's client and Spring Data: page after page without TLS, four threads. */
public final class CamelJpa extends JpaPeer {

  public static final String NAME = "camel-jpa";

  private final Site site;
  private final URI address;

  public CamelJpa(Site site) throws Exception {
    super(site, NAME, "-Xmx512m");
    this.site = site;
    this.address = address();
  }

  @Override
  public void prepare(Surgery surgery) {
    site.plain().publish(surgery);
  }

  @Override
  public Taken take(Surgery surgery, int changed) throws Exception {
    String base = site.plain().base(surgery.ods(), surgery.dialect());
    HttpRequest request =
        HttpRequest.newBuilder(address).POST(BodyPublishers.ofString(base)).build();
    long from = System.nanoTime();
    int status = HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
    double seconds = (System.nanoTime() - from) / 1e9;
    Lost.unlessEqual("the loop's answer", 200, status);
    Lost.unlessEqual("patients held", surgery.size(), held(surgery));
    return Taken.alone(seconds);
  }

  private long held(Surgery surgery) throws SQLException {
    return number("select count(*) from patient where id like ?", surgery.prefix() + "%");
  }
}
