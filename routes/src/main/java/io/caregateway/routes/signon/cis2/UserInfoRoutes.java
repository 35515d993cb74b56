package io.caregateway.routes.signon.cis2;

import io.caregateway.routes.signon.NationalPerson;
import io.caregateway.routes.signon.spine.SpineRefused;
import io.caregateway.routes.signon.spine.SpineService;
import java.net.http.HttpRequest;
import java.util.Objects;
import org.apache.camel.Exchange;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.builder.RouteBuilder;

/**
 * A {@link UserInfoRequest} becomes a {@link NationalPerson}: get (again after a failure that may
 * pass, as it is a mere read), then read.
 */
final class UserInfoRoutes extends RouteBuilder {

  static final String USER_INFO = "direct:signon-cis2";

  private static final String GET = "direct:signon-cis2-get";
  private static final String ASKED = "asked";

  private final SpineService service;
  private final UserInfoSettings settings;

  UserInfoRoutes(SpineService service, UserInfoSettings settings) {
    this.service = service;
    this.settings = settings;
  }

  @Override
  public void configure() {
    // a refusal is recorded, and logged where that fails, by whoever asked
    from(USER_INFO)
        .routeId("signon-cis2")
        .errorHandler(defaultErrorHandler().logExhausted(false))
        .onException(SpineRefused.class)
        .onWhen(UserInfoRoutes::mayPass)
        .maximumRedeliveries(settings.bounds().attempts() - 1)
        .redeliveryDelay(settings.bounds().pause().toMillis())
        .logExhausted(false)
        .end()
        .setProperty(ASKED, body())
        .to(GET)
        .process(UserInfoRoutes::read);

    from(GET)
        .routeId("signon-cis2-get")
        .errorHandler(noErrorHandler())
        .transform()
        .body(UserInfoRequest.class, this::get);
  }

  private byte[] get(UserInfoRequest asked) {
    return service.send(
        HttpRequest.newBuilder(asked.endpoint())
            .header("Authorization", "Bearer " + asked.accessToken())
            .header("Accept", "application/json")
            .build());
  }

  private static void read(Exchange exchange) throws InvalidPayloadException {
    UserInfoRequest asked =
        Objects.requireNonNull(exchange.getProperty(ASKED, UserInfoRequest.class));
    byte[] body = exchange.getMessage().getMandatoryBody(byte[].class);
    NationalPerson person = UserInfo.read(body, asked.subject());
    exchange.getMessage().setBody(person);
  }

  private static boolean mayPass(Exchange exchange) {
    return exchange.getProperty(Exchange.EXCEPTION_CAUGHT) instanceof SpineRefused refused
        && refused.reason().isPassing();
  }
}
