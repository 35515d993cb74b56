package io.caregateway.gateway.access;

import io.caregateway.gateway.GatewayExtension;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** One address with one method, as {@code GET /patients/{patient}}. */
record Endpoint(String method, String pattern) {

  /** What filters serve, ahead of any mapping. */
  private static final List<Endpoint> FILTERED =
      List.of(
          new Endpoint("GET", "/saml2/authenticate/{practice}"),
          new Endpoint("GET", "/saml2/metadata/{practice}"),
          new Endpoint("GET", "/login/saml2/sso/{practice}"),
          new Endpoint("GET", "/logout/saml2/slo"),
          new Endpoint("GET", "/sign-out"),
          new Endpoint("GET", "/pki/crl"),
          new Endpoint("POST", "/pki/ocsp"),
          new Endpoint("GET", "/assets/site.css"),
          new Endpoint("GET", "/fhir/R4/metadata"),
          new Endpoint("GET", "/fhir/R4/Patient"),
          new Endpoint("GET", "/fhir/R4/Patient/{patient}"),
          new Endpoint("GET", "/actuator/health"),
          new Endpoint("GET", "/actuator/prometheus"));

  /** Every one that this gateway has, but for those that tests added. */
  static List<Endpoint> all(GatewayExtension gateway) {
    RequestMappingHandlerMapping mappings =
        gateway
            .context()
            .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
    Stream<Endpoint> mapped = mappings.getHandlerMethods().keySet().stream().flatMap(Endpoint::of);
    return Stream.concat(mapped, FILTERED.stream())
        .filter(endpoint -> !endpoint.pattern().contains("/test/"))
        .distinct()
        .sorted(Comparator.comparing(Endpoint::pattern).thenComparing(Endpoint::method))
        .toList();
  }

  private static Stream<Endpoint> of(RequestMappingInfo info) {
    Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
    Stream<String> names =
        methods.isEmpty() ? Stream.of("GET") : methods.stream().map(RequestMethod::name);
    return names.flatMap(
        name -> info.getPatternValues().stream().map(pattern -> new Endpoint(name, pattern)));
  }

  boolean names(String variable) {
    return pattern.contains("{" + variable);
  }

  @Override
  public String toString() {
    return method + " " + pattern;
  }
}
