package io.caregateway.gateway.api.account;

import io.caregateway.core.billing.payer.Payer;
import io.caregateway.core.billing.payer.PayerDetails;
import io.caregateway.core.billing.payer.TypedPayer;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A business or a third party, as it is read and as it is sent. */
@Schema(name = "Payer")
record PayerView(
    @Schema(description = "business or third-party; it never changes", example = "third-party")
        @Nullable String kind,
    @Schema(description = "As on bills", example = "Zero Insurance") @Nullable String name,
    @Schema(description = "Who is asked for there", example = "Claims") @Nullable String contact,
    @Schema(description = "Up to six lines", example = "[\"1 Long Street\", \"Densham\"]")
        @Nullable List<String> address,
    @Schema(example = "claims@example.org") @Nullable String email,
    @Schema(example = "01632 960123") @Nullable String telephone,
    @Schema(description = "What they call the practice", example = "S-1017")
        @Nullable String supplierId,
    @Schema(description = "Whether their bills need the number of an order", example = "false")
        @Nullable Boolean orderRequired,
    @Schema(description = "Whether papers to them name no patient", example = "true")
        @Nullable Boolean anonymised) {

  static PayerView of(Payer payer) {
    PayerDetails details = payer.details();
    return new PayerView(
        payer.kind().word(),
        details.name(),
        details.contact(),
        details.address(),
        details.email(),
        details.telephone(),
        details.supplierId(),
        details.orderRequired(),
        details.anonymised());
  }

  TypedPayer typed(UUID token) {
    return new TypedPayer(
        token,
        text(kind),
        text(name),
        text(contact),
        address == null ? "" : String.join("\n", address),
        text(email),
        text(telephone),
        text(supplierId),
        Boolean.TRUE.equals(orderRequired),
        Boolean.TRUE.equals(anonymised));
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}
