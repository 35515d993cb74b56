package io.caregateway.gateway.demo;

import io.caregateway.core.billing.letterhead.TypedLetterhead;
import io.caregateway.feed.OdsCode;
import java.util.List;
import java.util.Map;

/**
 * A practice of the demo. Everything is made up: the telephone numbers are of the range that Ofcom
 * keeps free for drama, nobody has the addresses or the bank account.
 *
 * @param address in lines
 * @param domain of its e-mail address
 */
record DemoPractice(
    OdsCode code,
    String name,
    String address,
    String phone,
    String domain,
    String branch,
    List<String> practitioners) {

  static final List<DemoPractice> ALL =
      List.of(
          new DemoPractice(
              new OdsCode("A81001"),
              "The Densham Surgery",
              "1 Mill Lane\nDensham",
              "01632 960011",
              "densham.example",
              "Mill Lane",
              List.of("Dr Helen Marsh", "Dr Samir Patel", "Nurse Ruth Adeyemi")),
          new DemoPractice(
              new OdsCode("B82002"),
              "Larkfield Medical Centre",
              "20 Quay Street\nLarkfield",
              "01632 960022",
              "larkfield.example",
              "Quay Street",
              List.of("Dr Liam Doyle", "Dr Anna Brook")));

  DemoPractice {
    practitioners = List.copyOf(practitioners);
  }

  TypedLetterhead letterhead() {
    return new TypedLetterhead(
        Map.of(
            "name",
            name,
            "address",
            address,
            "phone",
            phone,
            "email",
            "accounts@" + domain,
            "vat-number",
            "999 9999 99",
            "account-name",
            name,
            "sort-code",
            "00-00-00",
            "account-number",
            "12345678",
            "terms",
            "Please pay within 30 days, by bank transfer or at the front desk."),
        new byte[0],
        false);
  }
}
