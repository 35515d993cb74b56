package io.caregateway.gateway.audit.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.audit.AuditTrail.Entry;
import io.caregateway.safeguards.audit.Origin;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Of twenty records, with pages of three, five opened at once, and ten for one page at the most.
 */
class ScanTest {

  private static final long NEWEST = 20;
  private static final Scan SCAN = new Scan(3, 5, 10);

  private final List<Integer> fetched = new ArrayList<>();

  @Test
  void fillsAPageAndTellsWhereTheNextBegins() {
    Scan.Found page = scan(entry -> true, Long.MAX_VALUE);

    assertThat(numbers(page)).containsExactly(20L, 19L, 18L);
    assertThat(page.next()).isEqualTo(18);
    assertThat(page.stopped()).isFalse();
  }

  @Test
  void looksOnUntilThePageIsFull() {
    Scan.Found page = scan(entry -> entry.seq() % 3 == 0, Long.MAX_VALUE);

    assertThat(numbers(page)).containsExactly(18L, 15L, 12L);
    assertThat(fetched).containsExactly(5, 5);
    assertThat(page.next()).isEqualTo(12);
    assertThat(numbers(scan(entry -> entry.seq() % 3 == 0, 12))).containsExactly(9L, 6L, 3L);
  }

  @Test
  void stopsAtTheBoundAndSaysSo() {
    Scan.Found page = scan(entry -> entry.seq() == 1, Long.MAX_VALUE);

    assertThat(page.entries()).isEmpty();
    assertThat(page.stopped()).isTrue();
    assertThat(page.looked()).isEqualTo(10);
    assertThat(page.next()).isEqualTo(11);
    assertThat(numbers(scan(entry -> entry.seq() == 1, 11))).containsExactly(1L);
  }

  @Test
  void endsWithTheOldestRecord() {
    Scan.Found page = scan(entry -> true, 3);

    assertThat(numbers(page)).containsExactly(2L, 1L);
    assertThat(page.next()).isNull();
    assertThat(page.stopped()).isFalse();
  }

  private Scan.Found scan(Predicate<Entry> wanted, long end) {
    return SCAN.newest(
        (before, most) -> {
          fetched.add(most);
          long last = Math.min(before - 1, NEWEST);
          return LongStream.iterate(last, seq -> seq > 0, seq -> seq - 1)
              .limit(most)
              .mapToObj(ScanTest::entry)
              .toList();
        },
        wanted,
        end);
  }

  private static List<Long> numbers(Scan.Found page) {
    return page.entries().stream().map(Entry::seq).toList();
  }

  private static Entry entry(long seq) {
    return new Entry(
        seq,
        Instant.EPOCH,
        Instant.EPOCH.atOffset(ZoneOffset.UTC),
        AuditRecord.done(Act.SIGN_ON, Actor.system("test"), Origin.internal("1")));
  }
}
