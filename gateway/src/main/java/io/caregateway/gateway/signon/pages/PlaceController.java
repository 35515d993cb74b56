package io.caregateway.gateway.signon.pages;

import io.caregateway.gateway.signon.arrival.PlaceOfSignOn;
import io.caregateway.safeguards.audit.Place;
import io.caregateway.safeguards.audit.Place.Source;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * Takes the position that a browser gives before sign-on (W3C Geolocation). It is the browser's
 * word: good enough to find a stolen password by, no proof of where somebody was.
 */
@Controller
class PlaceController {

  /** Four decimals of a degree, about ten metres: more than any use of it needs is not kept. */
  private static final double DETAIL = 10_000;

  private final Clock clock;

  PlaceController(Clock clock) {
    this.clock = clock;
  }

  /**
   * Keeps it in the session until the person is back from signing on.
   *
   * @param accuracy in metres
   */
  @PostMapping("/sign-on/place")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void keep(
      @RequestParam double latitude,
      @RequestParam double longitude,
      @RequestParam double accuracy,
      HttpSession session) {
    try {
      Place place =
          new Place(
              rounded(latitude), rounded(longitude), accuracy, Source.NETWORK, clock.instant());
      PlaceOfSignOn.keep(session, place);
    } catch (IllegalArgumentException e) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
  }

  /** NaN would round to a place off Africa. */
  private static double rounded(double degrees) {
    return Double.isNaN(degrees) ? degrees : Math.round(degrees * DETAIL) / DETAIL;
  }
}
