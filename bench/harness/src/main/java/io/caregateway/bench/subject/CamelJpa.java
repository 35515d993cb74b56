package io.caregateway.bench.subject;

import io.caregateway.bench.pages.Surgery;
import io.caregateway.bench.site.Postgres;
import io.caregateway.bench.site.Program;
import io.caregateway.bench.site.Site;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The loop of Camel, HAPI's client and Spring Data: page after page without TLS, four threads. */
public final class CamelJpa implements Subject {

  public static final String NAME = "camel-jpa";

  private static final String DATABASE = "camel_jpa";

  private final Site site;
  private final Program program;
  private final Connection database;
  private final URI address;

  private CamelJpa(Site site, Program program, Connection database, URI address) {
    this.site = site;
    this.program = program;
    this.database = database;
    this.address = address;
  }

  public static CamelJpa start(Site site) throws Exception {
    Postgres postgres = site.postgres();
    postgres.create(DATABASE);
    Path log = site.folder().resolve(NAME + ".log");
    Program program =
        Program.start(
            log,
            List.of(
                Program.tool("java"),
                "-Xmx512m",
                "-jar",
                site.peer(NAME).toString(),
                "--spring.datasource.url=" + postgres.url(DATABASE),
                "--spring.datasource.username=" + postgres.user(),
                "--spring.datasource.password=" + postgres.password()));
    URI address = URI.create("http://127.0.0.1:" + program.port());
    return new CamelJpa(site, program, postgres.connect(DATABASE), address);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public long pid() {
    return program.pid();
  }

  @Override
  public void prepare(Surgery surgery) {
    site.plain().publish(surgery);
  }

  @Override
  public double take(Surgery surgery, int changed) throws Exception {
    String base = site.plain().base(surgery.ods(), surgery.dialect());
    HttpRequest request =
        HttpRequest.newBuilder(address).POST(BodyPublishers.ofString(base)).build();
    long from = System.nanoTime();
    int status = HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
    double seconds = (System.nanoTime() - from) / 1e9;
    Lost.unlessEqual("the loop's answer", 200, status);
    Lost.unlessEqual("patients held", surgery.size(), held(surgery));
    return seconds;
  }

  private long held(Surgery surgery) throws SQLException {
    return Postgres.number(
        database, "select count(*) from patient where id like ?", surgery.prefix() + "%");
  }

  @Override
  public void close() throws SQLException {
    database.close();
    program.close();
  }
}
