package io.caregateway.gateway.api;

import io.caregateway.gateway.api.idempotency.Once;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;

/** Tells of each operation what its annotations say: the right, the key, and If-Match. */
@Component
final class OperationWords implements OperationCustomizer {

  private static final Pattern RIGHT = Pattern.compile("'([A-Z_]+)'");

  @Override
  public Operation customize(Operation operation, HandlerMethod method) {
    String says = operation.getDescription();
    operation.setDescription((says == null ? "" : says + " ") + "Right: " + rights(method) + ".");
    if (method.hasMethodAnnotation(PostMapping.class)) {
      operation.addParametersItem(
          header(Once.KEY, "A new one for each thing to be done")
              .required(true)
              .example("3f0e7d52-6a0c-4f0e-9d6a-2f1c5e8b7a90"));
    }
    if (method.hasMethodAnnotation(ReadsIfMatch.class)) {
      operation.addParametersItem(
          header(HttpHeaders.IF_MATCH, "The bill's ETag, so that it is done to that bill alone")
              .required(false));
    }
    return operation;
  }

  /** {@code debts-manage or write-off-approve}. */
  private static String rights(HandlerMethod method) {
    PreAuthorize rule = method.getMethodAnnotation(PreAuthorize.class);
    if (rule == null) {
      rule = method.getBeanType().getAnnotation(PreAuthorize.class);
    }
    return RIGHT
        .matcher(rule == null ? "" : rule.value())
        .results()
        .map(found -> found.group(1).toLowerCase(Locale.ROOT).replace('_', '-'))
        .collect(Collectors.joining(" or "));
  }

  private static Parameter header(String name, String description) {
    return new Parameter()
        .in("header")
        .name(name)
        .description(description)
        .schema(new StringSchema());
  }
}
