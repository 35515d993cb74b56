package io.caregateway.gateway.cards;

import io.caregateway.gateway.cards.CardsSettings.Keystore;
import io.caregateway.gateway.home.Home;
import io.caregateway.gateway.keys.TokenSettings;
import io.caregateway.gateway.signon.saml.PeopleAddress;
import io.caregateway.safeguards.encryption.KeystoreFile;
import io.caregateway.safeguards.encryption.RootKey;
import io.caregateway.smartcards.virtual.CodeLives;
import io.caregateway.smartcards.virtual.key.KeyLocks;
import io.caregateway.smartcards.virtual.passkey.RelyingParty;
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
  RelyingParty relyingParty(PeopleAddress people) {
    return new RelyingParty(people::base);
  }

  @Bean
  KeyLocks keyLocks(CardsSettings settings, Home home) {
    TokenSettings token = settings.token();
    RootKey kek =
        token == null
            ? inFile(settings.keystore(), home)
            : token.token("care-gateway-cards").open(token.pin().toCharArray());
    return new KeyLocks(kek, settings.passcode().hardening());
  }

  private static RootKey inFile(Keystore keystore, Home home) {
    return RootKey.of(
        new KeystoreFile(
                Objects.requireNonNullElseGet(
                    keystore.file(), () -> home.keystore().resolveSibling("cards.p12")),
                keystore.password())
            .key());
  }
}
