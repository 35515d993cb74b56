package io.caregateway.routes.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.caregateway.feed.DemographicsChanged;
import io.caregateway.stubs.faults.Fault;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.builder.AdviceWith;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

class ResumeTest extends SyncTest {

  private static final Duration LONGER_THAN_A_LEASE = Duration.ofMinutes(1);

  private final CountDownLatch stuck = new CountDownLatch(1);
  private final CountDownLatch goOn = new CountDownLatch(1);

  @AfterEach
  void letGo() {
    goOn.countDown();
  }

  @Test
  void anotherProcessGoesOnAtTheLastPageAfterACrash() throws Exception {
    UUID run = stuckBeforeKeepingPage(3);
    assertThat(kept(EMIS)).hasSize(40);
    clock.advance(LONGER_THAN_A_LEASE);
    emis.requests().clear();

    try (SyncProcess other = anotherProcess()) {
      SyncProgress resumed = other.sync(EMIS, SyncKind.FULL);

      assertThat(resumed.run()).isEqualTo(run);
      assertThat(resumed.outcome()).isEqualTo(SyncOutcome.DONE);
      assertThat(resumed.counts()).isEqualTo(new SyncCounts(3, 60, 60, 0, 0));
    }
    assertThat(emis.requests().byKind()).containsEntry("GET Patient", 1L);
    assertThat(kept(EMIS)).hasSize(60);
    assertEachPatientHasOneMessage();
    assertThat(process.audit(EMIS)).hasSize(1);
  }

  @Test
  void aRunIsLeftAloneWhileItsLeaseHolds() throws Exception {
    stuckBeforeKeepingPage(2);

    try (SyncProcess other = anotherProcess()) {
      assertThatThrownBy(() -> other.sync(EMIS, SyncKind.FULL))
          .isInstanceOf(SyncUnderWay.class)
          .hasMessageContaining("A81001");
      assertThat(
              other
                  .get(Syncs.class)
                  .start(EMIS, SyncKind.FULL, SyncProcess.STAFF, SyncProcess.DESK))
          .isEmpty();
    }
  }

  @Test
  void whoeverLostTheLeaseCommitsNothingWhenItWakes() throws Exception {
    UUID run = stuckBeforeKeepingPage(2);
    clock.advance(LONGER_THAN_A_LEASE);
    try (SyncProcess other = anotherProcess()) {
      assertThat(other.sync(EMIS, SyncKind.FULL).run()).isEqualTo(run);
    }
    SyncProgress ended = process.get(SyncRuns.class).find(EMIS, run).orElseThrow();

    goOn.countDown();

    await().until(() -> process.camel().getInflightRepository().size() == 0);
    assertThat(process.get(SyncRuns.class).find(EMIS, run)).contains(ended);
    assertEachPatientHasOneMessage();
    assertThat(process.audit(EMIS)).hasSize(1);
  }

  @Test
  void whoeverStartsASyncCanWatchItToItsEnd() throws Exception {
    UUID run = stuckBeforeKeepingPage(2);

    assertThat(process.get(SyncRuns.class).progress(EMIS))
        .get()
        .extracting(SyncProgress::counts)
        .isEqualTo(new SyncCounts(1, 20, 20, 0, 0));
    goOn.countDown();

    await()
        .untilAsserted(
            () ->
                assertThat(process.get(SyncRuns.class).find(EMIS, run))
                    .get()
                    .extracting(SyncProgress::outcome)
                    .isEqualTo(SyncOutcome.DONE));
    assertThat(process.get(SyncRuns.class).progress(EMIS)).isEmpty();
  }

  @Test
  void aProcessThatStopsPausesAtThePageAndAnotherGoesOnAtOnce() throws Exception {
    beforeKeepingAPage(() -> process.get(Halt.class).call());

    assertThat(process.sync(EMIS, SyncKind.FULL).outcome()).isEqualTo(SyncOutcome.RUNNING);
    assertThat(kept(EMIS)).hasSize(20);

    try (SyncProcess other = anotherProcess()) {
      assertThat(other.sync(EMIS, SyncKind.FULL).counts())
          .isEqualTo(new SyncCounts(3, 60, 60, 0, 0));
    }
  }

  @Test
  void aProcessThatStopsWhileItWaitsToAskAgainWaitsNoMore() {
    emis.fault(Fault.UNAVAILABLE.retryAfter(Duration.ofSeconds(50))).at("_page").once();
    process.get(Syncs.class).start(EMIS, SyncKind.FULL, SyncProcess.STAFF, SyncProcess.DESK);
    await().until(this::waitsToAskAgain);

    process.get(Halt.class).call();

    await().until(() -> process.camel().getInflightRepository().size() == 0);
    try (SyncProcess other = anotherProcess()) {
      assertThat(other.sync(EMIS, SyncKind.FULL).counts())
          .isEqualTo(new SyncCounts(3, 60, 60, 0, 0));
    }
    assertEachPatientHasOneMessage();
  }

  @Test
  void theCloseOfTheProcessCallsTheHalt() {
    var closing = new AnnotationConfigApplicationContext(Halt.class);
    Halt halt = closing.getBean(Halt.class);
    assertThat(halt.isCalled()).isFalse();

    closing.close();

    assertThat(halt.isCalled()).isTrue();
  }

  @Test
  void aFaultOfTheGatewayItselfEndsTheRunAndTheNextStartsAnew() throws Exception {
    AtomicInteger pages = new AtomicInteger();
    beforeKeepingAPage(
        () -> {
          if (pages.incrementAndGet() == 2) {
            throw new IllegalStateException("a bug");
          }
        });

    assertThat(failed(SyncKind.FULL).sentence()).contains("lies in the gateway");

    assertThat(done(SyncKind.FULL).counts()).isEqualTo(new SyncCounts(3, 60, 40, 20, 0));
    assertEachPatientHasOneMessage();
  }

  private boolean waitsToAskAgain() {
    return process
            .get(MeterRegistry.class)
            .counter(SyncMetrics.RETRIES, "practice", EMIS.value())
            .count()
        == 1;
  }

  private void assertEachPatientHasOneMessage() {
    assertThat(process.messages(EMIS))
        .hasSize(60)
        .extracting(DemographicsChanged::patient)
        .doesNotHaveDuplicates();
  }

  /** As if the process had died there, or slept: it does nothing until the test's end. */
  private UUID stuckBeforeKeepingPage(int page) throws Exception {
    AtomicInteger pages = new AtomicInteger();
    beforeKeepingAPage(
        () -> {
          if (pages.incrementAndGet() == page) {
            stuck.countDown();
            goOn.await();
          }
        });
    Optional<UUID> run =
        process.get(Syncs.class).start(EMIS, SyncKind.FULL, SyncProcess.STAFF, SyncProcess.DESK);
    stuck.await();
    return run.orElseThrow();
  }

  private void beforeKeepingAPage(Interruption interruption) throws Exception {
    AdviceWith.adviceWith(
        process.camel(),
        "sync-page",
        route -> route.weaveById("store-page").before().process(e -> interruption.happen()));
  }

  private interface Interruption {
    void happen() throws Exception;
  }
}
