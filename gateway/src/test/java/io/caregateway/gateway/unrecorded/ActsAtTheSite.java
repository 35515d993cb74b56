package io.caregateway.gateway.unrecorded;

import com.zaxxer.hikari.HikariDataSource;
import io.caregateway.database.DataSources;
import io.caregateway.database.DatabaseSettings;
import io.caregateway.gateway.signon.SignOnSite;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.testing.UnrecordedAct;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.function.Executable;

/** Acts at A81001 of a site on which other work goes on meanwhile. */
public final class ActsAtTheSite implements AfterAllCallback {

  /** What moves whatever people do. */
  private static final String[] BACKGROUND = {
    // the gateway's own work: syncs, messages, jobs
    "feed.inbox",
    "feed.outbox",
    "gateway.scheduled_jobs",
    "gateway.scheduled_tasks",
    "gateway.staff_sync",
    "gateway.sync_lease",
    "gateway.sync_link",
    "gateway.sync_run",
    "gateway.sync_state",
    // that a session is not idle is noted with each request
    "gateway.session.seen_at"
  };

  private final SignOnSite site;
  private final String[] meantToStay;
  private @Nullable HikariDataSource owner;
  private @Nullable UnrecordedAct unrecorded;

  private ActsAtTheSite(SignOnSite site, String... meantToStay) {
    this.site = site;
    this.meantToStay =
        Stream.of(BACKGROUND, meantToStay).flatMap(Stream::of).toArray(String[]::new);
  }

  /**
   * @param meantToStay tables that change all the same; say why where you name one
   */
  public static ActsAtTheSite of(SignOnSite site, String... meantToStay) {
    return new ActsAtTheSite(site, meantToStay);
  }

  @Override
  public void afterAll(ExtensionContext test) {
    if (owner != null) {
      owner.close();
    }
  }

  /** It throws without its record. */
  public void fails(Act act, Executable doing) throws Throwable {
    unrecorded().fails(act, doing);
  }

  /** It throws without its record, and is done with it. */
  void show(Act act, Executable doing) throws Throwable {
    unrecorded().fails(act, doing);
    unrecorded().isRecordedOnce(act, doing);
  }

  /** A page is not, without its record, as this asserts it to be, and is so with it. */
  void showOnAPage(Act act, Executable asserted) throws Throwable {
    unrecorded()
        .staysUndone(
            act,
            () ->
                Assertions.assertThatThrownBy(asserted::execute)
                    .as(act + " on a page")
                    .isInstanceOf(AssertionError.class));
    unrecorded().isRecordedOnce(act, asserted);
  }

  private UnrecordedAct unrecorded() {
    if (unrecorded == null) {
      owner = DataSources.migrate(site.gateway().bean(DatabaseSettings.class), "test", 1);
      unrecorded = new UnrecordedAct(owner, List.of(SignOnSite.A.value(), "SITE"), meantToStay);
    }
    return unrecorded;
  }
}
