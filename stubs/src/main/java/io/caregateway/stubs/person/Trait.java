package io.caregateway.stubs.person;

/**
 * What makes a patient awkward, with the share of patients that have it, in thousandths. The first
 * patients of every practice have one each, in this order, so that a small practice shows them all.
 */
public enum Trait {
  NO_NHS_NUMBER(15),
  UNVERIFIED_NUMBER(30),
  BIRTH_YEAR_ONLY(8),
  BIRTH_MONTH_ONLY(12),
  TEMPORARY(30),
  PRIVATE(20),
  FORMER_NAME(120),
  USUAL_NAME(90),
  INTERPRETER(20),
  OTHER_LANGUAGE(60),
  DEAD_INFORMAL(6),
  DEAD_FORMAL(24),
  RESTRICTED(8),
  NO_FIXED_ABODE(4),
  FORMER_ADDRESS(180),
  TEMPORARY_ADDRESS(12),
  CONTACT_PERSON(250);

  final int perMille;

  Trait(int perMille) {
    this.perMille = perMille;
  }
}
