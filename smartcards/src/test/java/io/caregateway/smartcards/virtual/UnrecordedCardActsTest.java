package io.caregateway.smartcards.virtual;

import static io.caregateway.smartcards.virtual.CardSite.DENSHAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caregateway.safeguards.audit.Act;
import io.caregateway.smartcards.virtual.care.Expiry;
import io.caregateway.smartcards.virtual.factor.SecondFactor;
import io.caregateway.smartcards.virtual.post.LetterKind;
import io.caregateway.smartcards.virtual.post.Letters;
import io.caregateway.smartcards.virtual.post.SentLetter;
import io.caregateway.testing.ActFlow;
import io.caregateway.testing.PostgresExtension;
import io.caregateway.testing.UnrecordedAct;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Nothing happens to a card where its record cannot be written. */
@Tag("slow")
class UnrecordedCardActsTest {

  @RegisterExtension
  static final PostgresExtension DB = PostgresExtension.withSchemas("keys", "audit", "cards");

  private static final List<String> PRACTICES = List.of(DENSHAM.value(), "SITE");
  private static final SecondFactor WRONG = new SecondFactor.Code("12345");

  /**
   * A one-time code that was looked at is used up, and a try counted, before anything is done on
   * their strength: else both could be used again and again while nothing can be recorded.
   */
  private static final String[] SHOWN = {
    "cards.factor.confirmed",
    "cards.factor.last_used",
    "cards.factor.used_at",
    "cards.factor.content",
    "cards.code.tries"
  };

  @TempDir static Path home;
  private static CardSite site;
  private static CardActFlows flows;

  @BeforeAll
  static void start() {
    site = new CardSite(DB.run(), home, letter -> {});
    flows = new CardActFlows(site);
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @TestFactory
  Stream<DynamicTest> stayUndone() {
    UnrecordedAct unrecorded = new UnrecordedAct(DB.migrate(), PRACTICES);
    UnrecordedAct afterProof = new UnrecordedAct(DB.migrate(), PRACTICES, SHOWN);
    // those that need time to pass come last
    return Stream.concat(
        flows.byOthers().stream().map(flow -> flow.in(unrecorded)),
        Stream.concat(
            flows.byProof().stream().map(flow -> flow.in(afterProof)),
            Stream.of(new ActFlow(Act.CARD_EXPIRED, "at its end", flows::expired).in(unrecorded))));
  }

  /**
   * A card without tries is closed all the same, as the last one was counted before; that is
   * written down later.
   */
  @Test
  void aLockIsNotWrittenDown() throws Throwable {
    UnrecordedAct unrecorded = new UnrecordedAct(DB.migrate(), PRACTICES, "cards.card.wrong");
    Person nobody = flows.almostLocked();
    unrecorded.fails(Act.CARD_LOCKED, () -> nobody.signs("271829", WRONG));
    assertThat(site.card(nobody.card).state()).isEqualTo(CardState.LOCKED);

    Expiry rounds = site.the(Expiry.class);
    rounds.run(DENSHAM);
    unrecorded.fails(Act.CARD_LOCKED, () -> rounds.run(DENSHAM));
    unrecorded.isRecordedOnce(Act.CARD_LOCKED, () -> rounds.run(DENSHAM));
    rounds.run(DENSHAM);
    assertThat(site.in(DENSHAM, () -> site.the(Letters.class).about(nobody.card)))
        .extracting(SentLetter::kind)
        .containsOnlyOnce(LetterKind.LOCKED);

    Person somebody = flows.almostLocked();
    unrecorded.isRecordedOnce(
        Act.CARD_LOCKED,
        () ->
            assertThatThrownBy(() -> somebody.signs("271829", WRONG))
                .isInstanceOf(CardRefused.class));
  }

  @Test
  void areAllShown() throws Exception {
    Set<String> shown = new TreeSet<>(Set.of("CARD_LOCKED", "CARD_EXPIRED"));
    flows.byOthers().forEach(flow -> shown.add(flow.act().name()));
    flows.byProof().forEach(flow -> shown.add(flow.act().name()));
    assertThat(shown).isEqualTo(UnrecordedAct.namedIn(Path.of("src/main/java")));
  }
}
