package io.caregateway.gateway.api.account;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.caregateway.core.billing.Account;
import io.caregateway.core.billing.payer.TypedPerson;
import io.caregateway.feed.demographics.PersonName;
import io.caregateway.feed.demographics.PostalAddress;
import io.caregateway.feed.demographics.Telecom;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who is billed and is no patient of the clinical system, as read and as sent. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Person")
record PersonView(
    @Schema(example = "Mrs") @Nullable String title,
    @Schema(example = "Jo") @Nullable String given,
    @Schema(example = "Larkham") @Nullable String family,
    @Schema(
            description = "By it or by the postcode the account is found again",
            example = "1962-03-27")
        @Nullable String birthDate,
    @Schema(description = "Up to six lines, without the postcode") @Nullable List<String> address,
    @Schema(example = "DE1 1AA") @Nullable String postcode,
    @Schema(example = "01632 960123") @Nullable String telephone,
    @Schema(example = "jo@example.org") @Nullable String email) {

  /**
   * @param withheld whether nothing may tell how they are reached
   */
  static PersonView of(Account account, boolean withheld) {
    PersonName name = account.demographics().preferredName();
    List<PostalAddress> addresses = withheld ? List.of() : account.addresses();
    return new PersonView(
        name == null ? null : String.join(" ", name.prefix()),
        name == null ? null : String.join(" ", name.given()),
        name == null ? null : name.family(),
        account.birthDate(),
        addresses.isEmpty() ? null : addresses.get(0).lines(),
        addresses.isEmpty() ? null : addresses.get(0).postalCode(),
        withheld ? null : telecom(account, "phone"),
        withheld ? null : telecom(account, "email"));
  }

  private static @Nullable String telecom(Account account, String system) {
    return account.telecoms().stream()
        .filter(one -> system.equals(one.system()))
        .map(Telecom::value)
        .findFirst()
        .orElse(null);
  }

  TypedPerson typed(UUID token) {
    return new TypedPerson(
        token,
        requireNonNullElse(title, ""),
        requireNonNullElse(given, ""),
        requireNonNullElse(family, ""),
        requireNonNullElse(birthDate, ""),
        String.join("\n", requireNonNullElse(address, List.of())),
        requireNonNullElse(postcode, ""),
        requireNonNullElse(telephone, ""),
        requireNonNullElse(email, ""));
  }
}
