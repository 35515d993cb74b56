package io.caregateway.gateway.pages.payer;

import io.caregateway.core.billing.payer.Payer;
import io.caregateway.core.billing.payer.PayerDetails;
import io.caregateway.core.billing.payer.TypedPayer;
import io.caregateway.core.billing.prices.PayerKind;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** A business or third party as typed. */
record PayerForm(UUID token, Map<String, String> fields) {

  static PayerForm fresh() {
    return new PayerForm(UUID.randomUUID(), Map.of());
  }

  static PayerForm sent(UUID token, Map<String, String> fields) {
    return new PayerForm(token, fields);
  }

  static PayerForm of(Payer payer) {
    PayerDetails details = payer.details();
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("kind", payer.kind().word());
    fields.put("name", details.name());
    fields.put("contact", details.contact());
    fields.put("address", String.join("\n", details.address()));
    fields.put("email", details.email());
    fields.put("telephone", details.telephone());
    fields.put("supplier-id", details.supplierId());
    fields.put("order", details.orderRequired() ? "yes" : "");
    fields.put("anonymised", details.anonymised() ? "yes" : "");
    return new PayerForm(UUID.randomUUID(), fields);
  }

  /** What stands in a field; empty for nothing. */
  public String at(String field) {
    return fields.getOrDefault(field, "");
  }

  public boolean ticked(String field) {
    return at(field).equals("yes");
  }

  TypedPayer typed() {
    return new TypedPayer(
        token,
        at("kind"),
        at("name"),
        at("contact"),
        at("address"),
        at("email"),
        at("telephone"),
        at("supplier-id"),
        ticked("order"),
        ticked("anonymised"));
  }

  static Map<String, String> kinds() {
    Map<String, String> words = new LinkedHashMap<>();
    words.put(
        PayerKind.THIRD_PARTY.word(),
        "A third party, which pays for patients: an insurer, a solicitor, a guardian");
    words.put(
        PayerKind.BUSINESS.word(),
        "A business, which is billed for itself or its people: an employer, a school");
    return words;
  }
}
