package io.caregateway.routes.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caregateway.feed.OdsCode;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PageAheadTest {

  private static final OdsCode HERE = new OdsCode("A81001");
  private static final OdsCode THERE = new OdsCode("B82002");
  private static final ServedPage AHEAD = page();
  private static final ServedPage NOW = page();

  private final PageAhead ahead = new PageAhead(Runnable::run);

  @Test
  void thePageThatWasAskedForAheadIsNotAskedForAgain() {
    ahead.ask(HERE, "next", () -> AHEAD);

    assertThat(ahead.take(HERE, "next", PageAheadTest::never)).isSameAs(AHEAD);
    assertThat(ahead.take(HERE, "next", () -> NOW)).isSameAs(NOW);
  }

  @Test
  void aPageOfAnotherLinkOrPracticeOrOfARunThatIsOverIsNotTaken() {
    ahead.ask(HERE, "next", () -> AHEAD);

    assertThat(ahead.take(THERE, "next", () -> NOW)).isSameAs(NOW);
    assertThat(ahead.take(HERE, "other", () -> NOW)).isSameAs(NOW);

    ahead.ask(HERE, "next", () -> AHEAD);
    ahead.forget(HERE);
    assertThat(ahead.take(HERE, "next", () -> NOW)).isSameAs(NOW);
  }

  @Test
  void whatFailedAheadFailsOnceAndIsThenAskedForAgain() {
    ahead.ask(HERE, "next", PageAheadTest::failing);

    assertThatThrownBy(() -> ahead.take(HERE, "next", PageAheadTest::never))
        .isInstanceOf(SyncFailure.LinkUnusable.class);
    assertThat(ahead.take(HERE, "next", () -> NOW)).isSameAs(NOW);
  }

  private static ServedPage page() {
    return new ServedPage(new byte[0], null, Instant.EPOCH);
  }

  private static ServedPage never() {
    throw new AssertionError("asked for twice");
  }

  private static ServedPage failing() {
    throw new SyncFailure.LinkUnusable();
  }
}
