package io.caregateway.gateway.pages;

import io.caregateway.gateway.signon.Proof.Method;
import java.util.Arrays;

/** How people proved who they are, as pages say it after {@code by}. */
public final class ProofWords {

  private ProofWords() {}

  public static String of(Method method) {
    return switch (method) {
      case SAML -> "the practice’s own sign-on";
      case SMARTCARD -> "smartcard";
      case VIRTUAL_SMARTCARD -> "virtual smartcard";
      case CIS2 -> "NHS Care Identity (CIS2)";
      case CIS1 -> "NHS Spine (CIS1)";
    };
  }

  /**
   * @param word as the audit record has it; one that no person's proof has stays as it is
   */
  public static String of(String word) {
    if (word.equals("mtls")) {
      return "client certificate";
    }
    return Arrays.stream(Method.values())
        .filter(method -> method.word().equals(word))
        .map(ProofWords::of)
        .findFirst()
        .orElse(word);
  }
}
