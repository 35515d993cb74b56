package io.caregateway.stubs.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PersonGeneratorTest {

  private static final int MANY = 20_000;
  private static final List<Person> PEOPLE = people(42);

  private static List<Person> people(long seed) {
    PersonGenerator generator = new PersonGenerator(seed);
    NhsNumbers numbers = new NhsNumbers(0, seed);
    return IntStream.range(0, MANY)
        .mapToObj(i -> generator.person(i, generator.hasNhsNumber(i) ? numbers.next() : null))
        .toList();
  }

  @Test
  void makesTheSamePeopleFromTheSameSeedAndOthersFromAnother() {
    assertThat(people(42)).isEqualTo(PEOPLE);
    assertThat(people(43).subList(20, 60)).isNotEqualTo(PEOPLE.subList(20, 60));
  }

  @Test
  void showsEveryTraitAmongTheFirst() {
    assertThat(PEOPLE.get(0).nhsNumber()).isNull();
    assertThat(PEOPLE.get(1).isVerified()).isFalse();
    assertThat(PEOPLE.get(2).birthDate()).hasSize(4);
    assertThat(PEOPLE.get(3).birthDate()).hasSize(7);
    assertThat(PEOPLE.get(4).registration().type()).isEqualTo("T");
    assertThat(PEOPLE.get(5).registration().type()).isEqualTo("P");
    assertThat(PEOPLE.get(6).names()).extracting(Name::use).containsAnyOf("maiden", "old");
    assertThat(PEOPLE.get(7).names()).extracting(Name::use).contains("usual");
    assertThat(PEOPLE.get(8).speech()).matches(s -> s != null && s.interpreterRequired());
    assertThat(PEOPLE.get(9).speech()).matches(s -> s != null && !s.code().equals("en"));
    assertThat(PEOPLE.get(10).death()).matches(d -> d != null && d.status().equals("1"));
    assertThat(PEOPLE.get(11).death()).matches(d -> d != null && d.status().equals("2"));
    assertThat(PEOPLE.get(12).restricted()).isTrue();
    assertThat(addresses(13)).extracting(Address::postalCode).containsExactly("ZZ99 3VZ");
    assertThat(addresses(14)).extracting(Address::use).contains("old");
    assertThat(addresses(15)).extracting(Address::use).contains("temp");
    assertThat(PEOPLE.get(16).contactData().contacts()).isNotEmpty();
  }

  private static List<Address> addresses(int index) {
    return PEOPLE.get(index).contactData().addresses();
  }

  @Test
  void keepsToTheShares() {
    assertThat(perMille(p -> p.nhsNumber() == null)).isCloseTo(15, within(5L));
    assertThat(perMille(p -> p.registration().type().equals("T"))).isCloseTo(30, within(6L));
    assertThat(perMille(p -> p.birthDate().length() < 10)).isCloseTo(20, within(5L));
    assertThat(perMille(Person::isDead)).isCloseTo(30, within(6L));
    assertThat(perMille(Person::restricted)).isCloseTo(8, within(4L));
    assertThat(perMille(p -> p.gender().equals("female"))).isCloseTo(505, within(20L));
  }

  private static long perMille(Predicate<Person> kind) {
    return PEOPLE.stream().filter(kind).count() * 1000 / MANY;
  }

  @Test
  void namesEverybodyOfficiallyOnceAndRanksTelecomsFromOne() {
    assertThat(PEOPLE)
        .allSatisfy(
            p -> {
              assertThat(p.names()).filteredOn(n -> n.use().equals("official")).hasSize(1);
              List<Telecom> telecoms = p.contactData().telecoms();
              assertThat(telecoms)
                  .extracting(Telecom::rank)
                  .containsExactlyElementsOf(
                      IntStream.rangeClosed(1, telecoms.size()).boxed().toList());
            });
  }

  @Test
  void keepsToNumbersThatBelongToNobody() {
    assertThat(PEOPLE)
        .flatExtracting(p -> p.contactData().telecoms())
        .extracting(Telecom::value)
        .allMatch(
            v -> v.matches("07700 900\\d{3}|0113 496 0\\d{3}|020 7946 0\\d{3}|.*@example\\.org"));
  }
}
