package io.caregateway.certsdev;

import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;

/**
 * A made-up member of staff.
 *
 * @param uid the twelve digits that name a person nationally
 */
record SmartcardUser(String uid, String given, String family) {

  /** The form that national smartcard certificates have: one CN, of UID, given and family name. */
  X500Name subject() {
    return new X500NameBuilder(BCStyle.INSTANCE)
        .addRDN(BCStyle.O, "nhs")
        .addRDN(BCStyle.OU, "People")
        .addRDN(BCStyle.CN, uid + "_" + given + "_" + family)
        .build();
  }
}
