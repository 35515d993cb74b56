package io.caregateway.gateway.audit.unusual;

import io.caregateway.gateway.audit.place.Point;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Sign-ons of one person, on Wednesday 3 June 2026 from ten o'clock by the practice's time. */
record SignOns(
    @Nullable String who, @Nullable Point point, double accuracyKm, @Nullable String device) {

  static final Instant TEN = Instant.parse("2026-06-03T09:00:00Z");
  static final Point EQUATOR = new Point(0, 0);

  /** A degree of the equator, in km. */
  static final double DEGREE = 111.195;

  private static final ZoneId ZONE = ZoneId.of("Europe/London");

  static final SignOns TOM = new SignOns("555000100022", null, 0, null);
  static final SignOns NOBODY = new SignOns(null, null, 0, null);

  /** Degrees east of a point on the equator. */
  SignOns at(double degrees, double accuracy) {
    return new SignOns(who, new Point(0, degrees), accuracy, device);
  }

  SignOns by(String used) {
    return new SignOns(who, point, accuracyKm, used);
  }

  SignOn after(long seconds) {
    return at(TEN.plusSeconds(seconds), false);
  }

  SignOn refusedAfter(long seconds) {
    return at(TEN.plusSeconds(seconds), true);
  }

  SignOn at(Instant time, boolean refused) {
    long seq = time.getEpochSecond() - TEN.getEpochSecond() + 1_000_000_000;
    return new SignOn(
        seq,
        time,
        time.atZone(ZONE).toLocalDateTime(),
        who,
        "198.51.100.7",
        point,
        accuracyKm,
        device,
        refused);
  }
}
