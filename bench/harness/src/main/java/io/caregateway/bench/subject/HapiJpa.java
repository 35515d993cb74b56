package io.caregateway.bench.subject;

import io.caregateway.bench.pages.Surgery;
import io.caregateway.bench.site.Site;
import java.sql.SQLException;

/**
 * HAPI's JPA server, set up for mass ingestion, given transaction bundles of PUTs by id from eight
 * clients. Nobody has to fetch pages for it: the bundles are made before they are sent.
 */
public final class HapiJpa extends JpaPeer {

  public static final String NAME = "hapi-jpa";

  private final BundleClients clients;
  private Bundles bundles = Bundles.NONE;

  public HapiJpa(Site site) throws Exception {
    super(site, NAME, "-Xmx2g", "-Dorg.slf4j.simpleLogger.defaultLogLevel=error");
    clients = new BundleClients(address().resolve("fhir/"));
  }

  @Override
  public void prepare(Surgery surgery) {
    bundles = Bundles.of(surgery);
  }

  @Override
  public Taken take(Surgery surgery, int changed) throws Exception {
    long before = versions();
    long from = System.nanoTime();
    clients.send(bundles);
    double seconds = (System.nanoTime() - from) / 1e9;
    Lost.unlessEqual("versions made", changed, versions() - before);
    Lost.unlessEqual("patients held", surgery.size(), held(surgery));
    return Taken.alone(seconds);
  }

  /** Each change of a resource makes a version. */
  private long versions() throws SQLException {
    return number("select coalesce(sum(res_ver), 0) from hfj_resource where res_type = 'Patient'");
  }

  private long held(Surgery surgery) throws SQLException {
    return number(
        "select count(*) from hfj_resource where res_type = 'Patient' and fhir_id like ?",
        surgery.prefix() + "%");
  }
}
