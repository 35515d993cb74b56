package io.caregateway.routes.consultation;

import io.caregateway.fhir.consultation.OtherPatient;
import io.caregateway.fhir.page.MalformedPage;
import io.caregateway.fhir.page.PageReader;
import io.caregateway.fhir.page.SearchBody;
import io.caregateway.fhir.page.SearchBody.BundlePage;
import io.caregateway.routes.partner.Answer;
import io.caregateway.routes.partner.Interaction;
import io.caregateway.routes.partner.Partners;
import io.caregateway.routes.practice.Practices;
import java.net.URI;
import java.util.Objects;

/** Gets one page of a reading. */
final class Pages {

  private static final int MOST_ENTRIES = 5_000;

  private final Practices practices;
  private final Partners partners;

  Pages(Practices practices, Partners partners) {
    this.practices = practices;
    this.partners = partners;
  }

  /**
   * Sends the request once, and moves the reading on.
   *
   * @throws io.caregateway.routes.partner.PartnerFailure when it is not served now
   * @throws Unread when what is served cannot be used
   */
  void get(Reading reading) {
    URI page = Objects.requireNonNull(reading.next());
    Answer answer = partners.of(reading.practice()).get(page, Interaction.SEARCH_ENCOUNTER);
    if (answer.isGone()) {
      if (reading.isAtFirst()) {
        throw new Unread.NotThere();
      }
      reading.restart();
      return;
    }
    BundlePage bundle = read(reading, answer.body());
    try {
      reading.found().add(bundle, answer.body());
    } catch (OtherPatient e) {
      throw new Unread.OtherPatientAnswered();
    }
    reading.turn(bundle.next());
  }

  private BundlePage read(Reading reading, byte[] bytes) {
    long most = practices.get(reading.practice()).partner().maximumAnswer().toBytes();
    SearchBody body;
    try {
      body = new PageReader((int) Math.min(Integer.MAX_VALUE, most), MOST_ENTRIES).read(bytes);
    } catch (MalformedPage e) {
      throw new Unread.Unreadable();
    }
    if (body instanceof BundlePage page) {
      return page;
    }
    throw new Unread.Unreadable();
  }
}
