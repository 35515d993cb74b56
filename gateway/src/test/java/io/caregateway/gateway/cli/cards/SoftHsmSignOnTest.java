package io.caregateway.gateway.cli.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.caregateway.gateway.cli.cards.SoftHsm.Ended;
import io.caregateway.gateway.signon.SignOnSite;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.audit.Outcome;
import io.caregateway.safeguards.audit.Place;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class SoftHsmSignOnTest {

  @RegisterExtension static final SignOnSite site = SignOnSite.shared();

  @TempDir static Path folder;
  private static SoftHsm token;

  @BeforeAll
  static void loadACardOfTheDevelopmentPki() throws Exception {
    assumeTrue(SoftHsm.isInstalled(), "SoftHSM2 is not installed: apt-get install softhsm2");
    token = new SoftHsm(folder);
    token.makeToken();
    Ended loaded =
        token.cards(
            "load",
            "--pin-file",
            token.pinFile(),
            "--keystore",
            site.gateway().pki().file("smartcards/555000000103.p12"),
            "--keystore-password-file",
            site.gateway().pki().file("password.txt"));
    assertThat(loaded.err()).isEmpty();
    assertThat(loaded.exit()).isZero();
  }

  @Test
  void signsOnWithTheKeyThatStaysInTheToken() throws Exception {
    Path cookie = folder.resolve("cookie");

    Ended ended =
        signOn(
            token.pinFile(),
            List.of("--latitude", "51.5", "--longitude", "-0.1", "--cookie-file", cookie));

    assertThat(ended.err()).isEmpty();
    assertThat(ended.out())
        .isEqualTo(
            "Signed on: Moira Sinclair (555000000103) at A81001, with no role yet.%nOpen %s%n"
                .formatted(site.origin() + "/no-rights"));
    assertThat(ended.exit()).isZero();
    AuditRecord record = site.lastRecord(SignOnSite.A);
    assertThat(record.act()).isEqualTo(Act.SIGN_ON);
    assertThat(record.outcome()).isEqualTo(Outcome.DONE);
    assertThat(record.actor().id()).isEqualTo("555000000103");
    Place place = record.origin().place();
    assertThat(place).isNotNull();
    assertThat(place.source()).isEqualTo(Place.Source.SITE);
    assertThat(statusWith(cookie)).isEqualTo(200);
  }

  @Test
  void saysThatThePinIsWrong() throws Exception {
    Path wrong = Files.writeString(folder.resolve("wrong"), "000000");

    Ended ended = signOn(wrong, List.of());

    assertThat(ended.exit()).isEqualTo(1);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err().strip())
        .isEqualTo(
            "The card does not take this PIN: check it, as a card locks after a few wrong ones.");
  }

  @Test
  void tellsTheGatewaysOwnReasonWhereItRefuses() throws Exception {
    Ended ended =
        token.cards(
            "sign-on",
            "--practice",
            "Z99999",
            "--url",
            site.origin(),
            "--ca",
            site.gateway().pki().file("ca/root.pem"),
            "--pin-file",
            token.pinFile());

    assertThat(ended.exit()).isEqualTo(1);
    assertThat(ended.err().strip())
        .isEqualTo("This practice is not served here. Check its ODS code. (PRACTICE_UNKNOWN)");
  }

  @Test
  void trustsNoGatewayThatNobodyVouchesFor() throws Exception {
    Ended ended =
        token.cards(
            "sign-on",
            "--practice",
            "A81001",
            "--url",
            site.origin(),
            "--pin-file",
            token.pinFile());

    assertThat(ended.exit()).isEqualTo(1);
    assertThat(ended.err()).contains("does not answer, or its certificate is not trusted");
  }

  @Test
  void saysThatNoCardIsThere() throws Exception {
    Ended ended =
        new SoftHsm(folder.resolve("empty"))
            .cards("sign-on", "--practice", "A81001", "--pin-file", token.pinFile());

    assertThat(ended.exit()).isEqualTo(1);
    assertThat(ended.err().strip().lines()).hasSize(1);
  }

  private static Ended signOn(Path pin, List<Object> more) throws Exception {
    List<Object> options =
        new ArrayList<>(
            List.of(
                "--practice",
                "A81001",
                "--url",
                site.origin(),
                "--ca",
                site.gateway().pki().file("ca/root.pem"),
                "--pin-file",
                pin));
    options.addAll(more);
    return token.cards("sign-on", options.toArray());
  }

  private static int statusWith(Path cookieFile) throws Exception {
    String[] fields = Files.readString(cookieFile).lines().toList().get(1).split("\t", -1);
    HttpRequest request =
        HttpRequest.newBuilder(site.gateway().people("/no-rights"))
            .header("Cookie", fields[5] + "=" + fields[6])
            .build();
    return site.gateway().client().send(request, BodyHandlers.discarding()).statusCode();
  }
}
