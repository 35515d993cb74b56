package io.caregateway.smartcards.proof;

import io.caregateway.smartcards.refusal.CardRefused;
import io.caregateway.smartcards.refusal.Refusal;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1PrintableString;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.ASN1UTF8String;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.jspecify.annotations.Nullable;

/**
 * Whose card it is: the one CN of its subject, {@code <12 digits>} or {@code <12 digits>_<names>}.
 *
 * @param uid the twelve digits that name a person nationally
 * @param names as the card has them, with spaces for underscores; which is the family name it does
 *     not say
 */
public record Principal(String uid, @Nullable String names) {

  private static final int MOST_PARTS = 16;
  private static final Pattern FORM = Pattern.compile("([0-9]{12})(?:_(.{1,128}))?");
  private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]");

  /**
   * Reads it out of a subject.
   *
   * @throws CardRefused with SUBJECT_MULTI_VALUED, SUBJECT_UNPRINTABLE, SUBJECT_TWO_NAMES or
   *     SUBJECT_NO_UID
   */
  static Principal of(X500Name subject) {
    RDN[] parts = subject.getRDNs();
    if (parts.length > MOST_PARTS || Arrays.stream(parts).anyMatch(part -> part.size() != 1)) {
      throw new CardRefused(Refusal.SUBJECT_MULTI_VALUED);
    }
    if (!Arrays.stream(parts).allMatch(part -> printable(part.getFirst().getValue()))) {
      throw new CardRefused(Refusal.SUBJECT_UNPRINTABLE);
    }
    RDN[] names = subject.getRDNs(BCStyle.CN);
    if (names.length > 1) {
      throw new CardRefused(Refusal.SUBJECT_TWO_NAMES);
    }
    return names.length == 0 ? noUid() : of(names[0].getFirst().getValue());
  }

  private static Principal of(ASN1Encodable name) {
    // RFC 5280, 4.1.2.4: the others are for names that were in use before 2004
    boolean current = name instanceof ASN1UTF8String || name instanceof ASN1PrintableString;
    Matcher form = FORM.matcher(current ? ((ASN1String) name).getString() : "");
    if (!form.matches()) {
      return noUid();
    }
    String names = form.group(2);
    return new Principal(form.group(1), names == null ? null : names.replace('_', ' ').strip());
  }

  private static Principal noUid() {
    throw new CardRefused(Refusal.SUBJECT_NO_UID);
  }

  private static boolean printable(ASN1Encodable value) {
    return value instanceof ASN1String text && !UNPRINTABLE.matcher(text.getString()).find();
  }
}
