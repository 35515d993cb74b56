package io.caregateway.gateway.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param next where the next one is; null at the last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ApiPage<T>(
    List<T> items,
    @Schema(
            description = "Where the next page is; not there at the last",
            example = "/api/v1/bills?after=MjAyNi0xMS0wMlQwOTozMDowMFp8MGI2ZjRhM2U")
        @Nullable String next) {

  public ApiPage {
    items = List.copyOf(items);
  }
}
