package io.caregateway.gateway.api;

import io.caregateway.gateway.signon.Machine;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the API says of itself beside what its controllers say. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

  private static final String ABOUT =
      """
      For machines, at the machines' port, by mutual TLS: each client has a certificate of its own, and settings name \
      its practices and rights. A client of several practices names one in the header X-Practice.

      Every POST carries an Idempotency-Key: the same key with the same request gets the same answer and counts once, \
      whatever happened to the first one; with another request it is refused. Answers are kept for 90 days \
      (gateway.retention.messages). Amounts are decimal strings in GBP. What is refused is answered as a problem \
      (RFC 9457) whose detail says what to do.""";

  private static final Set<ApiRefusal> OF_ALL =
      EnumSet.of(
          ApiRefusal.PRACTICE_NOT_NAMED,
          ApiRefusal.RIGHT_MISSING,
          ApiRefusal.NOT_FOUND,
          ApiRefusal.TOO_MANY_REQUESTS,
          ApiRefusal.UNAVAILABLE);
  private static final Set<ApiRefusal> OF_CHANGES =
      EnumSet.of(ApiRefusal.NOT_ALLOWED, ApiRefusal.CHANGED_MEANWHILE, ApiRefusal.NOT_VALID);

  @Bean
  OpenAPI restApi() {
    SecurityScheme tls =
        new SecurityScheme()
            .type(SecurityScheme.Type.MUTUALTLS)
            .description(
                "A certificate that gateway.machines.clients maps to practices and rights");
    OpenAPI api =
        new OpenAPI()
            .info(new Info().title("Care Gateway's REST API").version("1").description(ABOUT))
            .addServersItem(new Server().url("https://localhost:8444"))
            .addSecurityItem(new SecurityRequirement().addList("mutualTls"));
    api.schemaRequirement("mutualTls", tls);
    return api;
  }

  /** Says of every operation what all have in common. */
  @Bean
  OpenApiCustomizer common() {
    return api -> {
      ModelConverters.getInstance()
          .read(ApiProblem.class)
          .forEach((name, schema) -> api.getComponents().addSchemas(name, schema));
      ModelConverters.getInstance()
          .read(ApiProblem.FieldError.class)
          .forEach((name, schema) -> api.getComponents().addSchemas(name, schema));
      Stream.concat(OF_ALL.stream(), OF_CHANGES.stream())
          .forEach(refusal -> api.getComponents().addResponses(refusal.name(), response(refusal)));
      api.getPaths()
          .values()
          .forEach(
              path ->
                  path.readOperationsMap()
                      .forEach(
                          (method, operation) -> {
                            practice(operation);
                            OF_ALL.forEach(refusal -> add(operation, refusal));
                            if (!method.name().equals("GET")) {
                              OF_CHANGES.forEach(refusal -> add(operation, refusal));
                            }
                          }));
      api.getComponents().setSchemas(new TreeMap<>(api.getComponents().getSchemas()));
    };
  }

  private static void practice(Operation operation) {
    operation.addParametersItem(
        new Parameter()
            .in("header")
            .name(Machine.PRACTICE_HEADER)
            .required(false)
            .description("ODS code; for clients of several practices")
            .schema(new StringSchema().example("A81001")));
  }

  private static void add(Operation operation, ApiRefusal refusal) {
    operation
        .getResponses()
        .addApiResponse(String.valueOf(refusal.status()), new ApiResponse().$ref(refusal.name()));
  }

  private static ApiResponse response(ApiRefusal refusal) {
    MediaType type = new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"));
    type.setExample(ApiProblem.of(new ApiRefused(refusal)));
    return new ApiResponse()
        .description(refusal.title())
        .content(new Content().addMediaType(ApiProblem.MEDIA_TYPE, type));
  }
}
