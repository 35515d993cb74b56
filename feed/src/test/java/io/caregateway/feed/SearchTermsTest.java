package io.caregateway.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchTermsTest {

  @Test
  void aFamilyNameIsFoundHoweverItIsTyped() {
    assertThat(SearchTerms.family(" O’Neill ")).isEqualTo(SearchTerms.family("o'neill"));
    assertThat(SearchTerms.family("Müller")).isEqualTo(SearchTerms.family("MULLER"));
    assertThat(SearchTerms.family("Sørensen")).isEqualTo(SearchTerms.family("Sorensen"));
    assertThat(SearchTerms.family("Łukasz")).isEqualTo("LUKASZ");
    assertThat(SearchTerms.family("Smith-Jones")).isEqualTo(SearchTerms.family("Smith  Jones"));
    assertThat(SearchTerms.family("Smith\u00a0")).isEqualTo("SMITH");
  }

  @Test
  void differentNamesStayDifferent() {
    assertThat(SearchTerms.family("Smith")).isNotEqualTo(SearchTerms.family("Smyth"));
  }

  @Test
  void aNameOfSpacesAloneIsEmpty() {
    assertThat(SearchTerms.family(" - ")).isEmpty();
  }

  @Test
  void aBirthDateIsLookedForWithLessPrecisionToo() {
    assertThat(SearchTerms.birthDates(" 1970-09-11"))
        .containsExactly("1970-09-11", "1970-09", "1970");
  }

  @Test
  void aMonthOrAYearIsLookedForByEachOfItsDays() {
    assertThat(SearchTerms.birthDates("1972-02"))
        .hasSize(31)
        .contains("1972-02", "1972", "1972-02-01", "1972-02-29");
    assertThat(SearchTerms.birthDates("1970"))
        .hasSize(1 + 12 + 365)
        .contains("1970", "1970-09", "1970-12-31");
  }

  @Test
  void whatIsNoDateIsLookedForAsItStands() {
    assertThat(SearchTerms.birthDates("1970-13")).containsExactly("1970-13");
    assertThat(SearchTerms.birthDates("soon")).containsExactly("soon");
  }

  @Test
  void aNameIsFoundByItsBeginningTogetherWithTheBirthDate() {
    assertThat(SearchTerms.beginnings("O’Neil", "1970-09-11"))
        .containsExactly("ON|1970-09-11", "ONE|1970-09-11", "ONEI|1970-09-11", "ONEIL|1970-09-11");
    assertThat(SearchTerms.beginnings("Featherstonehaugh", "1970")).hasSize(11);
    assertThat(SearchTerms.beginnings("N", "1970")).isEmpty();
    assertThat(SearchTerms.beginning("o'n", "1970-09-11"))
        .containsExactly("ON|1970-09-11", "ON|1970-09", "ON|1970");
    assertThat(SearchTerms.beginning("o", "1970-09-11")).isEmpty();
    assertThat(SearchTerms.beginning("Featherstonehaugh", "1970-09-11")).isEmpty();
  }

  @Test
  void aPostcodeIsItsLettersAndDigits() {
    assertThat(SearchTerms.postcode(" zz99 7Zz")).isEqualTo("ZZ997ZZ");
    assertThat(SearchTerms.postcode(" - ")).isEmpty();
  }

  @Test
  void anNhsNumberIsItsDigits() {
    assertThat(SearchTerms.nhsNumber(new NhsNumber("999 123 4567"))).isEqualTo("9991234567");
  }
}
