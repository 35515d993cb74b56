package io.caregateway.certsdev;

import static io.caregateway.certsdev.Profile.ISSUING;
import static io.caregateway.certsdev.Profile.MACHINE;
import static io.caregateway.certsdev.Profile.MESSAGE_SIGNING;
import static io.caregateway.certsdev.Profile.SERVER;
import static io.caregateway.certsdev.Profile.SMARTCARD;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x500.X500Name;

/** Every certificate of the PKI, in layers: an issuer comes before what it issues. */
record Catalogue(List<List<Entry>> layers) {
  static final String ROOT_CA = "ca/root";
  static final String MACHINES_CA = "ca/machines";
  static final String SMARTCARDS_CA = "ca/smartcards";
  static final String GATEWAY = "server/gateway";

  private static final String OURS = "O=Care Gateway development,OU=";
  private static final List<SmartcardUser> USERS =
      List.of(
          new SmartcardUser("555000000101", "Amara", "Okafor"),
          new SmartcardUser("555000000102", "Rhys", "Pritchard"),
          new SmartcardUser("555000000103", "Moira", "Sinclair"));

  static Catalogue of(Options options) {
    var hosts =
        Stream.concat(Stream.of("localhost", "127.0.0.1", "::1"), options.hosts().stream())
            .distinct()
            .toList();
    var leaves =
        Stream.of(Stream.of(server().servedAt(hosts)), machines(), smartcards(), messageSigners())
            .flatMap(part -> part);
    var base = options.crlBase();
    return new Catalogue(
        Stream.of(Stream.of(root()), issuingCas(), leaves)
            .map(layer -> layer.map(e -> base == null ? e : e.withCrlUnder(base)).toList())
            .toList());
  }

  Stream<Entry> entries() {
    return layers.stream().flatMap(List::stream);
  }

  /**
   * Checks that every one of these names can stand on a CRL.
   *
   * @throws OptionRefused for a name that no CA here issues
   */
  void requireRevocable(Set<String> names) {
    for (String name : names) {
      if (entries().noneMatch(entry -> entry.name().equals(name) && !entry.isSelfSigned())) {
        throw new OptionRefused(
            "\"%s\" cannot be revoked: name what a CA here issued, such as machines/billing-client."
                .formatted(name));
      }
    }
  }

  private static Entry root() {
    return Entry.selfSigned(
        ROOT_CA, Profile.ROOT, OURS + "CA,CN=Development Root CA", "the root CA");
  }

  private static Stream<Entry> messageSigners() {
    return Stream.of(
        signer("saml/gateway", "SAML", "signs the gateway's SAML requests"),
        signer("saml/idp-A81001", "SAML", "signs for the identity provider of A81001"),
        signer("saml/idp-B82002", "SAML", "signs for the identity provider of B82002"),
        signer("oauth/A81001", "OAuth", "signs client assertions for A81001's clinical system"),
        signer("oauth/B82002", "OAuth", "signs client assertions for B82002's clinical system"),
        signer("oauth/cis2", "OAuth", "signs client assertions for NHS CIS2"));
  }

  private static Entry signer(String name, String unit, String what) {
    return Entry.selfSigned(name, MESSAGE_SIGNING, OURS + unit + ",CN=" + Entry.last(name), what);
  }

  private static Stream<Entry> issuingCas() {
    return Stream.of(
        Entry.issued(
            MACHINES_CA,
            ISSUING,
            ROOT_CA,
            new X500Name(OURS + "CA,CN=Development Machines CA"),
            "the CA that issues to the server and to machines"),
        Entry.issued(
            SMARTCARDS_CA,
            ISSUING,
            ROOT_CA,
            new X500Name("O=nhs,OU=CA,CN=Care Gateway Development Smartcards CA"),
            "the CA that issues to smartcards"));
  }

  private static Entry server() {
    var subject = new X500Name(OURS + "Servers,CN=localhost");
    return Entry.issued(GATEWAY, SERVER, MACHINES_CA, subject, "the server's certificate");
  }

  private static Stream<Entry> machines() {
    return Stream.of(
        machine("billing-client", "a machine of practice A81001"),
        machine("scheduling-client", "a machine of practice B82002"),
        machine("integration-client", "a machine that serves both practices"),
        machine("unknown-client", "a machine that is mapped to nothing"),
        machine("clinical-client", "the gateway itself, towards its partners"));
  }

  private static Entry machine(String client, String what) {
    var subject = new X500Name(OURS + "Machines,CN=" + client);
    return Entry.issued("machines/" + client, MACHINE, MACHINES_CA, subject, what);
  }

  private static Stream<Entry> smartcards() {
    return USERS.stream()
        .map(
            user ->
                Entry.issued(
                    "smartcards/" + user.uid(),
                    SMARTCARD,
                    SMARTCARDS_CA,
                    user.subject(),
                    "the card of %s %s, who does not exist"
                        .formatted(user.given(), user.family())));
  }
}
