package io.caregateway.routes.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caregateway.feed.OdsCode;
import io.caregateway.fhir.page.SearchBody.BundlePage;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PageAheadTest {

  private static final OdsCode HERE = new OdsCode("A81001");
  private static final OdsCode THERE = new OdsCode("B82002");

  private final Queue<Runnable> background = new ArrayDeque<>();
  private final PageAhead ahead = new PageAhead(background::add);
  private final List<String> asked = new ArrayList<>();
  private final List<String> looked = new ArrayList<>();

  @Test
  void whileAPageIsStoredTheNextIsLookedThroughAndTheOneAfterAskedForOnceEach() {
    LookedPage first = begin("2");
    inTheBackground();

    assertThat(asked).containsExactly("2", "3");
    assertThat(looked).containsExactly("2 beside 1");

    LookedPage second = taken("2");
    goOn(second);
    inTheBackground();

    assertThat(first.served().next()).isEqualTo("2");
    assertThat(second.served().next()).isEqualTo("3");
    assertThat(asked).containsExactly("2", "3", "4");
    assertThat(looked).containsExactly("2 beside 1", "3 beside 2");
  }

  @Test
  void aPageIsAskedForOnceTheLinkToItHasComeEvenIfTheRestOfThePageBeforeFails() {
    LookedPage first = ahead.take(HERE, null, () -> page("1", "2"));
    ahead.goOn(
        HERE,
        first,
        (link, behind) -> {
          if (!link.equals("2")) {
            return serve(link, behind);
          }
          behind.accept("3");
          inTheBackground();
          assertThat(asked).containsExactly("3");
          throw new SyncFailure.LinkUnusable();
        },
        this::look);
    inTheBackground();

    assertThatThrownBy(() -> taken("2")).isInstanceOf(SyncFailure.LinkUnusable.class);
    assertThat(takenNow(HERE, "2")).isEqualTo("now");
    assertThat(asked).containsExactly("3");
  }

  @Test
  void behindTheLastPageNothingIsAskedFor() {
    begin("4");
    inTheBackground();
    goOn(taken("4"));
    inTheBackground();

    assertThat(asked).containsExactly("4");
    assertThat(takenNow(HERE, "4")).isEqualTo("now");
  }

  @Test
  void aPageOfAnotherLinkOrPracticeOrOfARunThatIsOverIsNotTaken() {
    begin("2");
    inTheBackground();
    assertThat(takenNow(THERE, "2")).isEqualTo("now");
    assertThat(takenNow(HERE, "other")).isEqualTo("now");
    assertThat(takenNow(HERE, "2")).isEqualTo("now");

    begin("2");
    ahead.forget(HERE);
    inTheBackground();
    assertThat(takenNow(HERE, "2")).isEqualTo("now");
    assertThat(asked).containsExactly("2", "3", "2");
  }

  @Test
  void whatFailedAheadFailsOnceAndIsThenAskedForAgain() {
    begin("broken");
    inTheBackground();

    assertThatThrownBy(() -> takenNow(HERE, "broken")).isInstanceOf(SyncFailure.LinkUnusable.class);
    assertThat(takenNow(HERE, "broken")).isEqualTo("now");
  }

  /** The first page of a run. */
  private LookedPage begin(String next) {
    LookedPage first = ahead.take(HERE, null, () -> page("1", next));
    goOn(first);
    return first;
  }

  private void goOn(LookedPage atHand) {
    ahead.goOn(HERE, atHand, this::serve, this::look);
  }

  private LookedPage taken(String link) {
    return ahead.take(
        HERE,
        link,
        () -> {
          throw new AssertionError("asked for twice");
        });
  }

  private @Nullable String takenNow(OdsCode practice, String link) {
    return ahead.take(practice, link, () -> page("0", "now")).served().next();
  }

  private ServedPage serve(String link, Consumer<String> behind) {
    if (link.equals("broken")) {
      throw new SyncFailure.LinkUnusable();
    }
    asked.add(link);
    int number = Integer.parseInt(link);
    return page(link, number == 4 ? null : String.valueOf(number + 1)).served();
  }

  private LookedPage look(ServedPage page, LookedPage before) {
    looked.add(number(page) + " beside " + number(before.served()));
    return LookedPage.unread(page);
  }

  private static @Nullable Integer number(ServedPage page) {
    return Objects.requireNonNull(page.page()).total();
  }

  private static LookedPage page(String number, @Nullable String next) {
    return LookedPage.unread(
        new ServedPage(
            new BundlePage(List.of(), Integer.valueOf(number), next),
            PageRecords.none(),
            Instant.EPOCH));
  }

  private void inTheBackground() {
    while (!background.isEmpty()) {
      background.remove().run();
    }
  }
}
