package io.caregateway.smartcards.issuer;

import java.util.regex.Pattern;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;

/**
 * Whom a card's certificate names, in the form that national smartcards have: one common name, of
 * UID, given and family name (FACTS.md 4 and 9).
 *
 * @param uid the 12-digit national user id
 * @param given at least one character
 * @param family at least one character
 */
public record CardSubject(String uid, String given, String family) {

  /** RFC 5280, appendix A: ub-common-name. */
  private static final int MOST_CHARACTERS = 64;

  private static final Pattern UID = Pattern.compile("[0-9]{12}");
  private static final Pattern PRINTABLE = Pattern.compile("[\\p{L}\\p{M}\\p{N} .,'’()-]{1,100}");

  /**
   * @throws IssueRefused when this cannot stand in a certificate
   */
  public CardSubject {
    if (!UID.matcher(uid).matches()
        || !PRINTABLE.matcher(given).matches()
        || !PRINTABLE.matcher(family).matches()) {
      throw new IssueRefused(IssueRefused.Cause.SUBJECT_NOT_ALLOWED);
    }
  }

  /** The certificate's subject; names too long for it are cut, the UID never. */
  public X500Name name() {
    String whole = uid + "_" + given.strip() + "_" + family.strip();
    return new X500NameBuilder(BCStyle.INSTANCE)
        .addRDN(BCStyle.O, "nhs")
        .addRDN(BCStyle.OU, "People")
        .addRDN(BCStyle.CN, cut(whole))
        .build();
  }

  /** Never between the two halves of one character. */
  private static String cut(String whole) {
    if (whole.length() <= MOST_CHARACTERS) {
      return whole;
    }
    int end = Character.isHighSurrogate(whole.charAt(MOST_CHARACTERS - 1)) ? 1 : 0;
    return whole.substring(0, MOST_CHARACTERS - end);
  }

  /** No person in logs. */
  @Override
  public String toString() {
    return "a card's subject";
  }
}
