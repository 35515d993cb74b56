package io.caregateway.stubs.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.stubs.world.PracticeWorld.Page;
import io.caregateway.stubs.world.Selection.Position;
import io.caregateway.stubs.world.Selection.Window;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PracticeWorldTest {

  @Test
  void makesTheSamePracticeFromTheSameSeed() {
    List<PatientRecord> one = new MadePractice("A81001", 5, 0).world(500).current();
    assertThat(new MadePractice("A81001", 5, 0).world(500).current()).isEqualTo(one);
    assertThat(new MadePractice("A81001", 6, 0).world(500).current()).isNotEqualTo(one);
    assertThat(new MadePractice("B82002", 5, 1).world(500).current())
        .extracting(PatientRecord::nhsNumber)
        .filteredOn(n -> n != null)
        .doesNotContainAnyElementsOf(one.stream().map(PatientRecord::nhsNumber).toList());
  }

  @Test
  void pagesThroughPatientsOfOneInstant() {
    PracticeWorld world = new MadePractice("A81001", 1, 0).world(2000);
    Instant half = MadePractice.FIRST_CHANGE.plusSeconds(365 * 12 * 3600L);
    Window bulk = new Window(half.toEpochMilli(), half.toEpochMilli() + 1);
    List<String> seen = new ArrayList<>();
    Page page = world.page(select(bulk, null));
    seen.addAll(ids(page));
    while (page.next() != null) {
      page = world.page(select(bulk, page.next()));
      seen.addAll(ids(page));
    }
    assertThat(seen).hasSizeGreaterThan(50).doesNotHaveDuplicates();
    assertThat((long) seen.size()).isEqualTo(world.count(select(bulk, null)));
  }

  @Test
  void losesNobodyWhenManyReadAndChange() throws Exception {
    PracticeWorld world = new MadePractice("A81001", 1, 0).world(300);
    MadePractice newcomers = new MadePractice("A81001", 2, 1);
    Changes changes = new Changes(world, newcomers::next, Clock.systemUTC());
    ExecutorService threads = Executors.newFixedThreadPool(8);
    List<Future<Integer>> walks = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      boolean edits = i % 2 == 0;
      walks.add(threads.submit(() -> walk(world, edits ? changes : null)));
    }
    for (Future<Integer> walk : walks) {
      assertThat(walk.get()).isEqualTo(300);
    }
    threads.shutdown();
    assertThat(world.current()).hasSize(300);
  }

  /** How many different patients a walk sees, with an edit after each page. */
  private static int walk(PracticeWorld world, @Nullable Changes changes) {
    HashSet<String> seen = new HashSet<>();
    Position after = null;
    for (int pages = 0; pages < 200; pages++) {
      Page page = world.page(select(Window.ALL, after));
      seen.addAll(ids(page));
      after = page.next();
      if (after == null) {
        break;
      }
      if (changes != null) {
        changes.edit(ids(page).get(0), EditKind.NAME);
      }
    }
    return seen.size();
  }

  private static Selection select(Window updated, @Nullable Position after) {
    return new Selection(null, null, updated, p -> true, false, after, 20);
  }

  private static List<String> ids(Page page) {
    return page.patients().stream().map(PatientRecord::id).toList();
  }
}
