package io.caregateway.gateway.pages;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.caregateway.feed.OdsCode;
import io.caregateway.gateway.signon.SignOnSite;
import io.caregateway.routes.sync.SyncKind;
import io.caregateway.routes.sync.SyncOutcome;
import io.caregateway.routes.sync.SyncRuns;
import io.caregateway.routes.sync.Syncs;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.AuditTrail;
import io.caregateway.safeguards.audit.Origin;
import io.caregateway.stubs.ClinicalStubs;
import io.caregateway.stubs.StubsExtension;
import io.caregateway.stubs.person.Person;
import io.caregateway.stubs.practice.Practice;
import io.caregateway.stubs.world.PatientRecord;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The gateway with two practices on stubs, in step with them, and a browser to look at it. It is
 * started once for all tests of pages, so each test works on patients of its own.
 */
public final class PageSite implements AutoCloseable {

  public static final OdsCode DENSHAM = new OdsCode("A81001");
  public static final OdsCode LARKFIELD = new OdsCode("B82002");
  static final int PATIENTS = 120;

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final StubsExtension stubs = new StubsExtension(ClinicalStubs.with().patients(PATIENTS));
  private final SignOnSite site = new SignOnSite();
  private final Chromium chromium = new Chromium();
  private @Nullable ExtensionContext context;

  PageSite() {
    site.gateway()
        .with("gateway.relay.every", "PT0.1S")
        .with("gateway.sync.attempts", 7)
        .with("gateway.write-back.every", "PT0.5S")
        .with("gateway.practices.A81001.base-url", () -> stubs.fhirBase("A81001"))
        .with("gateway.practices.A81001.sync.page-size", 10)
        .with("gateway.practices.A81001.sync.every", "PT1H")
        .with("gateway.practices.B82002.base-url", () -> stubs.fhirBase("B82002"))
        .with("gateway.practices.B82002.sync.every", "PT1H")
        .with("gateway.cards.mail.folder", "target/mail")
        .with(
            "gateway.practices.B82002.partner.key-file",
            () -> site.gateway().pki().file("oauth/B82002.key.pem"))
        .with("gateway.practices.B82002.partner.key-id", "B82002");
  }

  PageSite start(ExtensionContext test) throws Exception {
    context = test;
    chromium.beforeAll(test);
    stubs.beforeAll(test);
    site.beforeAll(test);
    awaitSynced(DENSHAM);
    awaitSynced(LARKFIELD);
    return this;
  }

  @Override
  public void close() throws Exception {
    ExtensionContext test = Objects.requireNonNull(context);
    site.afterAll(test);
    stubs.afterAll(test);
  }

  public SignOnSite site() {
    return site;
  }

  public Practice practice(OdsCode code) {
    return stubs.practice(code.value());
  }

  /** Answers of both clinical systems take this long from now on. */
  public void slow(Duration each) {
    stubs.stubs().server().wireMock().setGlobalFixedDelay(Math.toIntExact(each.toMillis()));
  }

  /** The first patient of whom this holds, as the clinical system has them. */
  public PatientRecord patient(OdsCode practice, Predicate<Person> wanted) {
    return practice(practice).world().current().stream()
        .filter(record -> wanted.test(person(practice, record)))
        .findFirst()
        .orElseThrow();
  }

  public Person person(OdsCode practice, PatientRecord patient) {
    return Objects.requireNonNull(practice(practice).person(patient));
  }

  /** Syncs, and waits until that is over. */
  public void sync(OdsCode practice, SyncKind kind) {
    site.gateway()
        .bean(Syncs.class)
        .run(practice, kind, Actor.system("test"), Origin.internal("test"));
  }

  /** What people and the gateway itself did at a practice, oldest first. */
  public List<Act> acts(OdsCode practice) {
    return site.gateway().bean(AuditTrail.class).after(practice, 0, 100_000).stream()
        .map(entry -> entry.act().act())
        .toList();
  }

  private void awaitSynced(OdsCode practice) {
    SyncRuns runs = site.gateway().bean(SyncRuns.class);
    Awaitility.await()
        .atMost(PATIENCE)
        .until(
            () -> {
              boolean busy = runs.progress(practice).isPresent();
              return !busy
                  && runs.latest(practice, 5).stream()
                      .anyMatch(run -> run.outcome() == SyncOutcome.DONE);
            });
  }

  /** Signs a member of staff on, and leaves their window where the gateway sends them. */
  public Page signOn(int width, String practice, String person) {
    return Session.of(site, chromium.window(width, true), practice, person);
  }

  /** The same by clicks, in a browser that runs no scripts. */
  public Page signOnWithoutScripts(String practice, String person) {
    return signOn(chromium.window(1400, false), practice, person);
  }

  /** A window with nobody signed on. */
  public BrowserContext window(boolean scripts) {
    return chromium.window(1400, scripts);
  }

  private Page signOn(BrowserContext window, String practice, String person) {
    Page page = window.newPage();
    page.navigate(site.origin() + "/");
    page.getByText(practice, new Page.GetByTextOptions().setExact(true)).click();
    page.locator("button", new Page.LocatorOptions().setHasText(person)).click();
    for (int i = 0; i < 3 && !page.url().equals(site.origin() + "/"); i++) {
      carryOn(page);
    }
    return page;
  }

  /** Without scripts, the pages in between have to be clicked away. */
  private static void carryOn(Page page) {
    page.waitForLoadState();
    for (String button : new String[] {"Continue", "Carry on"}) {
      if (page.locator("button:has-text('" + button + "')").count() > 0) {
        page.locator("button:has-text('" + button + "')").click();
      }
    }
  }
}
