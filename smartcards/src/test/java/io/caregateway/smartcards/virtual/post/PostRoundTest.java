package io.caregateway.smartcards.virtual.post;

import static io.caregateway.smartcards.virtual.CardSite.DENSHAM;
import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.smartcards.virtual.CardSite;
import io.caregateway.smartcards.virtual.post.SentLetter.State;
import io.caregateway.smartcards.virtual.request.CardRequests;
import io.caregateway.testing.PostgresExtension;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class PostRoundTest {

  @RegisterExtension
  static final PostgresExtension DB = PostgresExtension.withSchemas("keys", "audit", "cards");

  private static final Letter LETTER = new Letter("amara@example.nhs.uk", "Hello", "Text");

  @TempDir static Path home;
  private final List<Letter> carried = new ArrayList<>();
  private boolean down;

  @SuppressWarnings("NullAway.Init")
  private CardSite site;

  private UUID card = UUID.randomUUID();

  @BeforeEach
  void write() {
    site =
        new CardSite(
            DB.run(),
            home,
            letter -> {
              if (down) {
                throw new LetterNotSent(new IOException("down"));
              }
              carried.add(letter);
            });
    card = site.the(CardRequests.class).request(DENSHAM, CardSite.somebody(), CardSite.SPONSOR);
    site.in(
        DENSHAM,
        () -> {
          site.the(Letters.class).write(card, LetterKind.LOCKED, LETTER);
          return true;
        });
  }

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void sendsEachLetterOnce() {
    assertThat(run()).isOne();
    assertThat(run()).isZero();

    assertThat(carried).containsExactly(LETTER);
    assertThat(letter().state()).isEqualTo(State.SENT);
    assertThat(letter().sentAt()).isEqualTo(site.now());
  }

  @Test
  void triesAgainWhenTheMailServerIsBack() {
    down = true;
    assertThat(run()).isZero();
    assertThat(letter().state()).isEqualTo(State.WAITING);

    down = false;
    assertThat(run()).as("not at once").isZero();
    site.passes(Duration.ofSeconds(30));
    assertThat(run()).isOne();

    assertThat(letter().tries()).isEqualTo(2);
    assertThat(carried).containsExactly(LETTER);
  }

  @Test
  void givesUpAfterTwelveTriesAndSaysSo() {
    down = true;
    for (int i = 0; i < 12; i++) {
      run();
      site.passes(Duration.ofHours(4));
    }

    assertThat(letter().state()).isEqualTo(State.GIVEN_UP);
    down = false;
    assertThat(run()).isZero();
  }

  private int run() {
    return site.the(PostRound.class).run(DENSHAM);
  }

  private SentLetter letter() {
    return site.in(DENSHAM, () -> site.the(Letters.class).about(card)).get(0);
  }
}
