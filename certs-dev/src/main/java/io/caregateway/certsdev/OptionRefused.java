package io.caregateway.certsdev;

/** A host, an address or a name that cannot be used. */
public final class OptionRefused extends Refusal {
  private static final long serialVersionUID = 1;

  OptionRefused(String sentence) {
    super(sentence);
  }
}
