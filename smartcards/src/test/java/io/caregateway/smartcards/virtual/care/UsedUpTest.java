package io.caregateway.smartcards.virtual.care;

import static io.caregateway.smartcards.virtual.CardSite.DENSHAM;
import static io.caregateway.smartcards.virtual.Person.PASSCODE;
import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.safeguards.audit.Act;
import io.caregateway.smartcards.virtual.Card;
import io.caregateway.smartcards.virtual.CardSite;
import io.caregateway.smartcards.virtual.CardState;
import io.caregateway.smartcards.virtual.Person;
import io.caregateway.testing.PostgresExtension;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class UsedUpTest {

  @RegisterExtension
  static final PostgresExtension DB = PostgresExtension.withSchemas("keys", "audit", "cards");

  @TempDir static Path home;

  @Test
  void aLastTryThatIsLookedAtThisMomentIsLeftAlone() {
    try (CardSite site = new CardSite(DB.run(), home, letter -> {})) {
      Person amara = Person.enrolled(site);
      UsedUp round = site.the(UsedUp.class);

      counted(site, Card.TRIES);
      round.run(DENSHAM);
      counted(site, 0);
      round.run(DENSHAM);
      counted(site, Card.TRIES);
      round.run(DENSHAM);
      counted(site, 0);

      assertThat(site.records(Act.CARD_LOCKED)).isEmpty();
      assertThat(site.card(amara.card).state()).isEqualTo(CardState.ACTIVE);
      amara.signs(PASSCODE, amara.code());
    }
  }

  private static void counted(CardSite site, int wrong) {
    site.in(
        DENSHAM,
        () ->
            site.the(JdbcClient.class)
                .sql("update cards.card set wrong = ?")
                .param(wrong)
                .update());
  }
}
