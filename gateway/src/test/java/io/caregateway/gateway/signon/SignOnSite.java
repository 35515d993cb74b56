package io.caregateway.gateway.signon;

import io.caregateway.database.DatabaseSettings;
import io.caregateway.database.DatabaseSettings.Login;
import io.caregateway.feed.OdsCode;
import io.caregateway.gateway.GatewayExtension;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.audit.AuditTrail;
import io.caregateway.stubs.StubServer;
import io.caregateway.stubs.idp.IdpKeys;
import io.caregateway.stubs.idp.IdpSettings;
import io.caregateway.stubs.idp.PracticeIdp;
import io.caregateway.stubs.idp.PracticeIdpEndpoint;
import io.caregateway.stubs.idp.ServiceProvider;
import io.caregateway.stubs.idp.StaffMember;
import io.caregateway.stubs.idp.saml.SamlRefusal;
import io.caregateway.stubs.idp.saml.SigningKeys;
import io.caregateway.stubs.spine.Spine;
import io.caregateway.stubs.spine.cis2.SpineClient;
import io.caregateway.stubs.spine.people.SpineDirectory;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;

/**
 * The gateway with two practices, each with a stub identity provider, and the three machines that
 * {@code certs-dev} has certificates for. B82002 takes unsolicited answers, A81001 does not.
 *
 * <pre>{@code
 * @RegisterExtension static final SignOnSite site = new SignOnSite();
 * ...
 * Browser browser = site.browser();
 * browser.signOn("A81001", Staff.MANAGER);
 * }</pre>
 */
public final class SignOnSite implements BeforeAllCallback, AfterAllCallback {

  public static final OdsCode A = new OdsCode("A81001");
  public static final OdsCode B = new OdsCode("B82002");

  static final List<String> PRACTICES = List.of(A.value(), B.value());
  private static final Set<Act> OURS =
      EnumSet.of(
          Act.SIGN_ON,
          Act.SIGN_OUT,
          Act.ROLE_CHOSEN,
          Act.SESSION_ENDED,
          Act.SESSION_LOCKED,
          Act.SESSION_UNLOCKED,
          Act.PERSON_CHANGED,
          Act.ACCESS_REFUSED);
  private static final SignOnSite SHARED = new SignOnSite();
  private static final SignOnSite AT_THE_SPINE = new SignOnSite();

  private final GatewayExtension gateway;
  private final @Nullable SignOnSite beside;
  private final Spine spine =
      new Spine(
          SpineDirectory.demo(), SpineClient.gatewayAt("https://localhost"), Clock.systemUTC());
  private @Nullable String base;
  private @Nullable PracticeIdp idp;
  private @Nullable StubServer stubs;

  public SignOnSite() {
    this(false);
  }

  private SignOnSite(SignOnSite beside) {
    this.beside = beside;
    base = beside.base;
    gateway = beside.gateway.another();
  }

  private SignOnSite(boolean byMetadata) {
    beside = null;
    gateway = new GatewayExtension();
    new SiteSettings(gateway, this::idp, spine, byMetadata).put();
  }

  /** One more setting. */
  public SignOnSite with(String setting, Object value) {
    gateway.with(setting, value);
    return this;
  }

  /** The provider of A81001 is known by its metadata. */
  public static SignOnSite byMetadata() {
    return new SignOnSite(true);
  }

  /** People reach it by this address; tests reach it where it is. */
  public SignOnSite reachedAt(String address) {
    base = address;
    return with("gateway.sign-on.base-url", address);
  }

  /**
   * One more gateway of the same site, on the same database and with the settings so far. It is to
   * be started after this one.
   */
  public SignOnSite another() {
    return new SignOnSite(this);
  }

  /** One site for all test classes that ask for it so: it starts once. */
  public static SignOnSite shared() {
    return SHARED;
  }

  /**
   * One site for all test classes of sign-on with the Spine: what it tells of people is remembered,
   * and gives them roles to choose from elsewhere too.
   */
  public static SignOnSite atTheSpine() {
    return AT_THE_SPINE;
  }

  private boolean isShared() {
    return this == SHARED || this == AT_THE_SPINE;
  }

  @Override
  public void beforeAll(ExtensionContext test) throws Exception {
    if (isShared()) {
      test.getStore(StoreScope.LAUNCHER_SESSION, Namespace.GLOBAL)
          .computeIfAbsent(this, key -> startedFor(test), AutoCloseable.class);
    } else {
      start(test);
    }
  }

  @Override
  public void afterAll(ExtensionContext test) throws Exception {
    if (!isShared()) {
      stop(test);
    }
  }

  private AutoCloseable startedFor(ExtensionContext test) {
    try {
      start(test);
      return () -> stop(test);
    } catch (Exception e) {
      throw new IllegalStateException("the site did not start", e);
    }
  }

  private void start(ExtensionContext test) throws Exception {
    if (beside != null) {
      gateway.beforeAll(test);
      return;
    }
    IdpKeys keys = IdpKeys.fromFolder(gateway.pki().folder(), PRACTICES);
    PracticeIdp served = new PracticeIdp(IdpSettings.demo(keys));
    StubServer server =
        new StubServer(0, List.of(new PracticeIdpEndpoint(served), spine), List.of()).start();
    served.servedAt(server.baseUrl());
    spine.servedAt(server.baseUrl());
    idp = served;
    stubs = server;
    gateway.beforeAll(test);
    served.use(
        served
            .settings()
            .with(
                ServiceProvider.gatewayAt(base())
                    .signingWith(SigningKeys.certificate(gateway.pki().file("saml/gateway.pem")))));
    spine.client(
        SpineClient.gatewayAt(origin())
            .signingWith(
                SigningKeys.certificate(gateway.pki().file("oauth/cis2.pem")).getPublicKey())
            .trustedBy(gateway.pki().clientTls()));
  }

  private void stop(ExtensionContext test) throws Exception {
    gateway.afterAll(test);
    if (stubs != null) {
      stubs.close();
    }
  }

  public GatewayExtension gateway() {
    return gateway;
  }

  public PracticeIdp idp() {
    return beside == null
        ? Objects.requireNonNull(idp, "the site lives while the tests of its class run")
        : beside.idp();
  }

  /** CIS2 and CIS1. */
  public Spine spine() {
    return beside == null ? spine : beside.spine();
  }

  /** {@code https://localhost:port}, where people go. */
  public String origin() {
    return "https://localhost:" + gateway.people("/").getPort();
  }

  /** What the gateway takes for its own address. */
  public String base() {
    return base == null ? origin() : base;
  }

  /** A browser without a session. */
  public Browser browser() {
    return new Browser(this);
  }

  public StaffMember member(String ods, String uid) {
    try {
      return idp().settings().staff().member(ods, uid);
    } catch (SamlRefusal e) {
      throw new IllegalArgumentException(uid + " is not of the staff of " + ods, e);
    }
  }

  /** What was recorded last of sign-on and access at this practice. */
  public AuditRecord lastRecord(OdsCode practice) {
    List<AuditRecord> all = records(practice);
    return all.get(all.size() - 1);
  }

  /** What was recorded of sign-on and access at this practice, oldest first. */
  public List<AuditRecord> records(OdsCode practice) {
    return gateway.bean(AuditTrail.class).after(practice, 0, 100_000).stream()
        .map(AuditTrail.Entry::act)
        .filter(record -> OURS.contains(record.act()))
        .toList();
  }

  /**
   * Runs a statement as the owner of the tables; {@code %s} stands for the role of the application.
   */
  public void asOwner(String sql) throws SQLException {
    DatabaseSettings database = gateway.bean(DatabaseSettings.class);
    Login owner = database.migrate();
    try (Connection connection =
            DriverManager.getConnection(database.url(), owner.user(), owner.password());
        Statement statement = connection.createStatement()) {
      statement.execute(sql.formatted(database.run().user()));
    }
  }
}
