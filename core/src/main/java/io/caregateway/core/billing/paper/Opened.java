package io.caregateway.core.billing.paper;

import io.caregateway.core.billing.letterhead.Letterhead;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What every paper begins with.
 *
 * @param from the head
 * @param name of whom it is for
 * @param address of them; may be empty
 * @param copy whether the original went out before
 */
record Opened(Letterhead.Content from, String name, List<String> address, boolean copy) {

  List<String> to() {
    List<String> to = new ArrayList<>();
    to.add(name);
    to.addAll(address);
    return to;
  }

  /** The supplier's number, which a VAT invoice has to show. */
  List<Paper.Fact> withVatNumber(List<Paper.Fact> facts) {
    return from.vatNumber().isEmpty()
        ? facts
        : Stream.concat(
                facts.stream(),
                Stream.of(new Paper.Fact("VAT number", PaperWords.vatNumber(from.vatNumber()))))
            .toList();
  }

  /** The same for somebody by another name, as the bill has it. */
  Opened called(String other) {
    return new Opened(from, other, address, copy);
  }

  @Nullable String mark(boolean isVoid) {
    if (isVoid) {
      return copy ? "Void, copy" : "Void";
    }
    return copy ? "Copy" : null;
  }
}
