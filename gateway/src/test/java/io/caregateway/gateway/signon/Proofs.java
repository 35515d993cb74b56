package io.caregateway.gateway.signon;

import io.caregateway.feed.OdsCode;
import io.caregateway.gateway.signon.Proof.Aal;
import io.caregateway.gateway.signon.Proof.Method;
import io.caregateway.gateway.signon.RoleProfile.Source;
import io.caregateway.safeguards.audit.Origin;
import io.caregateway.safeguards.audit.Place;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** People as they come out of each way of sign-on. */
public final class Proofs {

  public static final Place CAMBRIDGE =
      new Place(52.2053, 0.1218, 25.0, Place.Source.NETWORK, Instant.parse("2026-11-02T09:30:00Z"));
  public static final Origin DESK = new Origin("203.0.113.7", "Surgery PC 4", "q1", "c1");

  private static final AtomicLong NEXT = new AtomicLong(990_000_000_000L);

  private Proofs() {}

  /** A UID that nobody had before. */
  public static UserId somebody() {
    return UserId.uid(Long.toString(NEXT.incrementAndGet()));
  }

  public static ProvenPerson bySaml(UserId id, OdsCode practice, String... roles) {
    return new ProvenPerson(
        id,
        "Ada Bell",
        practice,
        List.of(roles).stream().map(role -> RoleProfile.asserted(practice, role)).toList(),
        Proof.saml("urn:idp", null, "session of " + id.value()));
  }

  public static ProvenPerson byCard(UserId id, @Nullable OdsCode practice) {
    Proof proof = new Proof(Method.SMARTCARD, "CN=cards", null, Aal.AAL3, "0a" + id.value());
    return new ProvenPerson(id, "Ada Bell", practice, List.of(), proof);
  }

  public static ProvenPerson byCis2(UserId id, RoleProfile... roles) {
    Proof proof =
        new Proof(Method.CIS2, "https://cis2.example", "AAL3_ANY", Aal.AAL3, "sid " + id.value());
    return new ProvenPerson(id, "Ada Bell", null, List.of(roles), proof);
  }

  /** A national role, with an id of its own. */
  public static RoleProfile national(OdsCode organisation, String code, String... activities) {
    return new RoleProfile(
        Long.toString(NEXT.incrementAndGet()),
        organisation,
        code,
        "\"Clinical\":\"" + code + "\"",
        Set.of(activities),
        Source.NATIONAL);
  }
}
