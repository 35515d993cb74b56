package io.caregateway.gateway.cards;

import io.caregateway.gateway.cards.CardsSettings.Keystore;
import io.caregateway.gateway.cards.CardsSettings.Token;
import io.caregateway.gateway.home.Home;
import io.caregateway.safeguards.encryption.KeystoreFile;
import io.caregateway.smartcards.virtual.CodeLives;
import io.caregateway.smartcards.virtual.key.CardKek;
import io.caregateway.smartcards.virtual.key.KekToken;
import io.caregateway.smartcards.virtual.key.KeyLocks;
import io.caregateway.smartcards.virtual.wiring.VirtualCardsConfiguration;
import java.util.Objects;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Puts virtual smartcards together as the settings have them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CardsSettings.class)
@Import(VirtualCardsConfiguration.class)
class CardsConfiguration {

  @Bean
  CodeLives codeLives(CardsSettings settings) {
    return new CodeLives(settings.enrolWithin(), settings.unlockWithin());
  }

  @Bean
  KeyLocks keyLocks(CardsSettings settings, Home home) {
    Token token = settings.token();
    CardKek kek =
        token == null
            ? inFile(settings.keystore(), home)
            : new KekToken(token.library(), token.slotIndex(), token.alias())
                .open(token.pin().toCharArray());
    return new KeyLocks(kek, settings.passcode().hardening());
  }

  private static CardKek inFile(Keystore keystore, Home home) {
    return CardKek.of(
        new KeystoreFile(
                Objects.requireNonNullElseGet(
                    keystore.file(), () -> home.keystore().resolveSibling("cards.p12")),
                keystore.password())
            .key());
  }
}
