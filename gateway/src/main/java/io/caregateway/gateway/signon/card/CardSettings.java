package io.caregateway.gateway.signon.card;

import io.caregateway.gateway.pki.AddressPace;
import io.caregateway.smartcards.profile.CardProfile;
import io.caregateway.smartcards.revocation.RevocationSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.ConfigurationPropertiesSource;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Sign-on by a physical card.
 *
 * @param baseUrl how browsers reach the port that asks for a card, such as {@code
 *     https://cards.example}; by default {@code https://localhost} with the machines' port
 * @param revocationLists PEM or DER files with revocation lists of the cards' authorities, for
 *     authorities that have none to fetch; read again when they change
 * @param revocation where the gateway asks whether a card was revoked
 * @param profile what a card's certificate must say
 * @param proxy whose word on a card's certificate is believed
 * @param requests how fast one network address may ask to sign on by a card
 */
@ConfigurationProperties("gateway.cards")
public record CardSettings(
    @Nullable URI baseUrl,
    @DefaultValue List<Path> revocationLists,
    @DefaultValue Revocation revocation,
    @DefaultValue Profile profile,
    @DefaultValue Proxy proxy,
    @DefaultValue Requests requests) {

  public CardSettings {
    revocationLists = List.copyOf(revocationLists);
  }

  /**
   * How the addresses in a card's certificates are asked, OCSP first, then revocation lists.
   *
   * @param hosts those that may be asked, as {@code ocsp.example} or {@code crl.example:8080}; an
   *     address elsewhere is not followed. None by default
   * @param nonce whether an OCSP answer must repeat a nonce of ours
   * @param answerKept how long an OCSP answer is used again: so long may a revocation go unnoticed
   * @param listKept how long a revocation list is used again, never beyond its own end
   */
  @ConfigurationPropertiesSource
  public record Revocation(
      @DefaultValue Set<String> hosts,
      @DefaultValue("true") boolean nonce,
      @DefaultValue("PT1M") Duration answerKept,
      @DefaultValue("PT30M") Duration listKept) {

    RevocationSettings settings() {
      RevocationSettings usual = RevocationSettings.DEFAULT;
      return new RevocationSettings(
          hosts,
          nonce,
          usual.connect(),
          usual.total(),
          usual.whole(),
          usual.answerBytes(),
          usual.listBytes(),
          usual.skew(),
          usual.oldest(),
          answerKept,
          listKept);
    }
  }

  /**
   * The profile of cards. That of live national authentication certificates is not published.
   *
   * @param purposes OIDs of extended key usages, one of which the card must name
   * @param policies OIDs of certificate policies, for one of which the whole path must be valid;
   *     none: policies are not looked at
   * @param policyMapping whether an issuer may declare another policy to equal one of these
   * @param nonRepudiation whether a certificate for signing documents may sign on as well
   */
  @ConfigurationPropertiesSource
  public record Profile(
      @DefaultValue(CardProfile.CLIENT_AUTHENTICATION) Set<String> purposes,
      @DefaultValue Set<String> policies,
      @DefaultValue("false") boolean policyMapping,
      @DefaultValue("false") boolean nonRepudiation) {

    CardProfile profile() {
      return new CardProfile(purposes, policies, policyMapping, nonRepudiation);
    }
  }

  /**
   * A proxy that ends TLS before the gateway.
   *
   * @param header in which it hands over the certificate that TLS has proved, as PEM with percent
   *     signs or base64 of DER; none: no header is looked at
   * @param addresses network addresses that are believed, each a whole one, as {@code 10.1.2.3};
   *     from any other, the header is left unread and the attempt recorded
   */
  @ConfigurationPropertiesSource
  public record Proxy(@Nullable String header, @DefaultValue Set<String> addresses) {

    public Proxy {
      addresses = Set.copyOf(addresses);
      if (header != null && addresses.isEmpty()) {
        throw new IllegalArgumentException(
            "gateway.cards.proxy.header is set without gateway.cards.proxy.addresses: name the"
                + " proxies that are believed.");
      }
    }
  }

  /**
   * A sign-on by challenge takes two requests. People of a practice often share an address.
   *
   * @param atOnce so many are served without a pause
   * @param perMinute so many more each minute
   */
  @ConfigurationPropertiesSource
  public record Requests(@DefaultValue("120") int atOnce, @DefaultValue("240") int perMinute) {

    public Requests {
      if (atOnce < 1 || perMinute < 1) {
        throw new IllegalArgumentException(
            "gateway.cards.requests.at-once and per-minute must be 1 or more.");
      }
    }

    AddressPace pace() {
      return new AddressPace(atOnce, perMinute);
    }
  }
}
