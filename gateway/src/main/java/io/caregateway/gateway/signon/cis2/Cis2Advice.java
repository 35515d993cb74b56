package io.caregateway.gateway.signon.cis2;

import io.caregateway.routes.signon.spine.SpineRefusal;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The sentences that people read where a sign-on with the Spine did not work out. */
public final class Cis2Advice {

  private static final String PREFIX = "nhs-";

  private Cis2Advice() {}

  /** Where somebody is led who was refused. */
  static String page(String code) {
    return "/sign-on?refused=" + PREFIX + code;
  }

  /**
   * @param code of the sign-on page's address; it only chooses among the sentences
   */
  public static Optional<String> sentence(@Nullable String code) {
    if (code == null || !code.startsWith(PREFIX)) {
      return Optional.empty();
    }
    String wanted = code.substring(PREFIX.length());
    return Stream.concat(
            Arrays.stream(Cis2Refusal.values())
                .filter(refusal -> refusal.code().equals(wanted))
                .map(Cis2Refusal::sentence),
            Arrays.stream(SpineRefusal.values())
                .filter(refusal -> refusal.code().equals(wanted))
                .map(SpineRefusal::sentence))
        .findFirst();
  }
}
