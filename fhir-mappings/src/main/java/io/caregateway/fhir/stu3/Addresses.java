package io.caregateway.fhir.stu3;

import io.caregateway.feed.demographics.AddressKey;
import io.caregateway.feed.demographics.PostalAddress;
import java.util.List;
import java.util.Objects;
import org.hl7.fhir.dstu3.model.Address;
import org.hl7.fhir.dstu3.model.Extension;
import org.jspecify.annotations.Nullable;

/** Addresses, each with its lines as given, its use and period, and its gazetteer keys. */
final class Addresses {

  private Addresses() {}

  static PostalAddress of(Address address) {
    return new PostalAddress(
        address.getUseElement().getValueAsString(),
        address.getTypeElement().getValueAsString(),
        address.getText(),
        PersonNames.texts(address.getLine()),
        address.getCity(),
        address.getDistrict(),
        address.getPostalCode(),
        address.getCountry(),
        Spans.of(address.getPeriod()),
        keys(address));
  }

  private static List<AddressKey> keys(Address address) {
    return Extensions.named(address.getExtension(), "AddressKey").stream()
        .map(Addresses::key)
        .filter(Objects::nonNull)
        .toList();
  }

  private static @Nullable AddressKey key(Extension extension) {
    String value = Extensions.text(extension.getExtension(), "value");
    return value == null
        ? null
        : new AddressKey(Extensions.code(extension.getExtension(), "type"), value);
  }
}
