package io.caregateway.gateway.api.idempotency;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was made or changed; read it for how it stands. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Made(
    @Schema(example = "0b6f4a3e-6f3c-4c5e-9a41-0b8a3f0c9d11") UUID id,
    @Schema(description = "What staff should know", example = "This patient has died.")
        @Nullable String notice) {}
