package io.caregateway.bench.subject;

import io.caregateway.bench.pages.Surgery;
import io.caregateway.bench.site.Postgres;
import io.caregateway.bench.site.Program;
import io.caregateway.bench.site.Site;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * HAPI's JPA server, set up for mass ingestion, given transaction bundles of PUTs by id from eight
 * clients. Nobody has to fetch pages for it: the bundles are made before they are sent.
 */
public final class HapiJpa implements Subject {

  public static final String NAME = "hapi-jpa";

  private static final String DATABASE = "hapi_jpa";

  private final Program program;
  private final Connection database;
  private final BundleClients clients;
  private Bundles bundles = Bundles.NONE;

  private HapiJpa(Program program, Connection database, BundleClients clients) {
    this.program = program;
    this.database = database;
    this.clients = clients;
  }

  public static HapiJpa start(Site site) throws Exception {
    Postgres postgres = site.postgres();
    postgres.create(DATABASE);
    Path log = site.folder().resolve(NAME + ".log");
    Program program =
        Program.start(
            log,
            List.of(
                Program.tool("java"),
                "-Xmx2g",
                "-Durl=" + postgres.url(DATABASE),
                "-Duser=" + postgres.user(),
                "-Dpassword=" + postgres.password(),
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
                "-jar",
                site.peer("hapi-jpa").toString()));
    int port = program.port();
    return new HapiJpa(
        program,
        postgres.connect(DATABASE),
        new BundleClients("http://127.0.0.1:%d/fhir/".formatted(port)));
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
    bundles = Bundles.of(surgery);
  }

  @Override
  public double take(Surgery surgery, int changed) throws Exception {
    long before = versions();
    long from = System.nanoTime();
    clients.send(bundles);
    double seconds = (System.nanoTime() - from) / 1e9;
    Lost.unlessEqual("versions made", changed, versions() - before);
    Lost.unlessEqual("patients held", surgery.size(), held(surgery));
    return seconds;
  }

  /** Each change of a resource makes a version. */
  private long versions() throws SQLException {
    return Postgres.number(
        database, "select coalesce(sum(res_ver), 0) from hfj_resource where res_type = 'Patient'");
  }

  private long held(Surgery surgery) throws SQLException {
    return Postgres.number(
        database,
        "select count(*) from hfj_resource where res_type = 'Patient' and fhir_id like ?",
        surgery.prefix() + "%");
  }

  @Override
  public void close() throws SQLException {
    database.close();
    program.close();
  }
}
