package io.caregateway.core.billing.consultation;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.caregateway.core.billing.consultation.Proposal.Item;
import io.caregateway.core.billing.consultation.Proposal.Other;
import io.caregateway.core.billing.prices.Price;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.consultation.CodedEntry;
import io.caregateway.feed.consultation.Consultation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds what was coded in a consultation in the price list, by clinical code. For one. */
final class Matching {

  private static final String SNOMED = "http://snomed.info/sct";

  private final OdsCode practice;
  private final Consultation consultation;
  private final List<Price> prices;
  private final Map<UUID, String> billed;
  private final Map<String, Item> items = new LinkedHashMap<>();
  private final List<Other> others = new ArrayList<>();

  /**
   * @param prices of the day of the consultation
   * @param billed by token of the line: the title of the bill that has it
   */
  Matching(
      OdsCode practice, Consultation consultation, List<Price> prices, Map<UUID, String> billed) {
    this.practice = practice;
    this.consultation = consultation;
    this.prices = prices;
    this.billed = billed;
  }

  /** The line of an item of a consultation, so that it is billed once. */
  static UUID token(OdsCode practice, String consultation, String code) {
    return UUID.nameUUIDFromBytes(
        ("consultation " + practice + ' ' + consultation + ' ' + code).getBytes(UTF_8));
  }

  Proposal proposal() {
    consultation.entries().forEach(this::match);
    return new Proposal(
        consultation.id(),
        consultation.date(),
        consultation.practitioner(),
        consultation.location(),
        List.copyOf(items.values()),
        others);
  }

  private void match(CodedEntry entry) {
    String recorded = words(entry);
    if (consultation.date() == null) {
      others.add(new Other(recorded, "The clinical system does not say on which day this was."));
    } else if (entry.code() == null) {
      others.add(new Other(recorded, "It was recorded in words alone, without a code."));
    } else if (!SNOMED.equals(entry.system())) {
      others.add(new Other(recorded, "Its code is not of SNOMED CT."));
    } else {
      List<Price> found =
          prices.stream().filter(price -> entry.code().equals(price.clinicalCode())).toList();
      if (found.isEmpty()) {
        others.add(
            new Other(recorded, "No item of the price list has its code, " + entry.code() + "."));
      }
      boolean alone = found.stream().filter(price -> price.notChargeable() == null).count() == 1;
      found.forEach(price -> offer(price, recorded, alone));
    }
  }

  private void offer(Price price, String recorded, boolean alone) {
    String bill = billed.get(token(practice, consultation.id(), price.code()));
    String why =
        price.notChargeable() != null
            ? price.name() + " may not be charged: " + price.notChargeable()
            : bill != null ? price.name() + " was billed before: " + bill + "." : null;
    if (why != null) {
      others.add(new Other(recorded, why));
    } else {
      items.putIfAbsent(price.code(), new Item(price, recorded, alone));
    }
  }

  private static String words(CodedEntry entry) {
    String words = first(entry.display(), first(entry.text(), entry.code()));
    return words == null ? "An entry without words" : words;
  }

  private static @Nullable String first(@Nullable String one, @Nullable String other) {
    return one == null || one.isBlank() ? other : one;
  }
}
