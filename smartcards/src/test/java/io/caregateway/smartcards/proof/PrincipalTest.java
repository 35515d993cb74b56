package io.caregateway.smartcards.proof;

import static io.caregateway.smartcards.refusal.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.smartcards.refusal.Refusal;
import io.caregateway.smartcards.refusal.Refuses;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.DERBMPString;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrincipalTest {

  @Test
  void readsUidAndNamesOutOfTheOneCommonName() {
    assertThat(Principal.of(cn("555253521108_RANDOM_USERQ")))
        .isEqualTo(new Principal("555253521108", "RANDOM USERQ"));
    assertThat(Principal.of(new X500Name("C=GB,O=nhs,OU=People,CN=555036644107_Smith_John Smith")))
        .isEqualTo(new Principal("555036644107", "Smith John Smith"));
    assertThat(Principal.of(cn("555036644107_Siân_O'Brien-Núñez")).names())
        .isEqualTo("Siân O'Brien-Núñez");
    assertThat(Principal.of(cn("555036644107"))).isEqualTo(new Principal("555036644107", null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "John Smith", "55503664410", "5550366441071", "555036644107_", "555036644107 Smith",
        "555036644107-Smith", " 555036644107", "٥٥٥٠٣٦٦٤٤١٠٧", "uid=555036644107", "_555036644107"
      })
  @Refuses(Refusal.SUBJECT_NO_UID)
  void refusesACommonNameOfAnotherForm(String name) {
    assertRefused(Refusal.SUBJECT_NO_UID, () -> Principal.of(cn(name)));
  }

  @Test
  @Refuses(Refusal.SUBJECT_NO_UID)
  void refusesASubjectWithoutACommonNameOrInAnOldEncoding() {
    assertRefused(Refusal.SUBJECT_NO_UID, () -> Principal.of(new X500Name("O=nhs,OU=People")));
    assertRefused(Refusal.SUBJECT_NO_UID, () -> Principal.of(new X500Name("UID=555036644107")));
    assertRefused(Refusal.SUBJECT_NO_UID, () -> Principal.of(new X500Name("")));
    assertRefused(Refusal.SUBJECT_NO_UID, () -> Principal.of(cn(new DERBMPString("555036644107"))));
  }

  @Test
  @Refuses(Refusal.SUBJECT_TWO_NAMES)
  void refusesTwoCommonNames() {
    assertRefused(
        Refusal.SUBJECT_TWO_NAMES,
        () -> Principal.of(new X500Name("O=nhs,OU=CA,CN=NHS INT Level 2D,CN=John Smith")));
    assertRefused(
        Refusal.SUBJECT_TWO_NAMES,
        () -> Principal.of(new X500Name("CN=555036644107_A,O=nhs,CN=555036644108_B")));
  }

  @Test
  @Refuses(Refusal.SUBJECT_MULTI_VALUED)
  void refusesAPartWithSeveralValues() {
    assertRefused(
        Refusal.SUBJECT_MULTI_VALUED,
        () -> Principal.of(new X500Name("O=nhs,CN=555036644107_A+CN=555036644108_B")));
    assertRefused(
        Refusal.SUBJECT_MULTI_VALUED,
        () -> Principal.of(new X500Name("O=nhs+OU=People,CN=555036644107_A")));
    assertRefused(
        Refusal.SUBJECT_MULTI_VALUED,
        () -> Principal.of(new X500Name("OU=x,".repeat(16) + "CN=555036644107_A")));
    var nothing = new DERSequence(new DERSet());
    assertRefused(Refusal.SUBJECT_MULTI_VALUED, () -> Principal.of(X500Name.getInstance(nothing)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "555036644107\u0000_A",
        "555036644107_A\u0000",
        "555036644107_A\n",
        "555036644107_\u202eA",
        "555036644107_\u200bA",
        "555036644107_A\u2028B",
        "555036644107_\ue000"
      })
  @Refuses(Refusal.SUBJECT_UNPRINTABLE)
  void refusesWhatDoesNotPrint(String name) {
    assertRefused(Refusal.SUBJECT_UNPRINTABLE, () -> Principal.of(cn(name)));
  }

  @Test
  @Refuses(Refusal.SUBJECT_UNPRINTABLE)
  void refusesWhatIsNoText() {
    assertRefused(Refusal.SUBJECT_UNPRINTABLE, () -> Principal.of(cn(DERNull.INSTANCE)));
  }

  private static X500Name cn(String name) {
    return cn(new DERUTF8String(name));
  }

  private static X500Name cn(ASN1Encodable name) {
    return new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.CN, name).build();
  }
}
