package io.caregateway.smartcards.virtual.factor;

import static io.caregateway.smartcards.virtual.CardSite.DENSHAM;
import static io.caregateway.smartcards.virtual.Person.PASSCODE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caregateway.feed.FeedJson;
import io.caregateway.safeguards.encryption.Binding;
import io.caregateway.safeguards.encryption.FieldCipher;
import io.caregateway.safeguards.encryption.WrongKey;
import io.caregateway.smartcards.virtual.CardSite;
import io.caregateway.smartcards.virtual.Person;
import io.caregateway.testing.PostgresExtension;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody who can write to the database gains by moving devices about: nothing. */
class FactorBindingTest {

  @RegisterExtension
  static final PostgresExtension DB = PostgresExtension.withSchemas("keys", "audit", "cards");

  @TempDir static Path home;

  @SuppressWarnings("NullAway.Init")
  private CardSite site;

  @SuppressWarnings("NullAway.Init")
  private Person amara;

  @BeforeEach
  void start() {
    site = new CardSite(DB.run(), home, letter -> {});
    amara = Person.enrolled(site);
  }

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void aDeviceOfOneCardOpensNoOther() {
    Person thief = Person.enrolled(site);
    change("delete from cards.factor where card = ?", amara.card);
    change("update cards.factor set card = ? where card = ?", amara.card, thief.card);

    assertThatThrownBy(() -> amara.signs(PASSCODE, thief.code())).isInstanceOf(WrongKey.class);
    change("update cards.factor set sealing = 0 where card = ?", amara.card);
    assertThatThrownBy(() -> amara.signs(PASSCODE, thief.code())).isInstanceOf(WrongKey.class);
  }

  @Test
  void aDeviceIsTakenForNoOtherKind() {
    change("update cards.factor set kind = 'PASSKEY' where card = ?", amara.card);

    assertThatThrownBy(() -> amara.signs(PASSCODE, amara.code())).isInstanceOf(WrongKey.class);
  }

  @Test
  void aRowOfAnEarlierVersionIsBoundToItsCardOnceItIsUsed() {
    site.in(DENSHAM, this::sealAsBefore);

    amara.signs(PASSCODE, amara.code());

    assertThat(
            site.in(
                DENSHAM,
                () ->
                    jdbc()
                        .sql("select sealing from cards.factor where card = ?")
                        .param(amara.card)
                        .query(Integer.class)
                        .single()))
        .isOne();
    amara.signs(PASSCODE, amara.code());
  }

  private int sealAsBefore() {
    UUID id = site.the(Factors.class).of(amara.card).get(0).id();
    FieldCipher cipher = site.the(FieldCipher.class);
    byte[] sealed =
        jdbc()
            .sql("select content from cards.factor where id = ?")
            .param(id)
            .query(byte[].class)
            .single();
    Binding now = new Binding("cards.factor", id + " TOTP of " + amara.card, 1);
    FactorBook.Content content =
        FeedJson.read(cipher.open(DENSHAM, now, sealed), FactorBook.Content.class);
    byte[] before =
        cipher.seal(
            DENSHAM, new Binding("cards.factor", id.toString(), 0), FeedJson.write(content));
    return jdbc()
        .sql("update cards.factor set content = ?, sealing = 0 where id = ?")
        .params(before, id)
        .update();
  }

  private void change(String sql, Object... with) {
    assertThat(site.in(DENSHAM, () -> jdbc().sql(sql).params(with).update())).isOne();
  }

  private JdbcClient jdbc() {
    return site.the(JdbcClient.class);
  }
}
