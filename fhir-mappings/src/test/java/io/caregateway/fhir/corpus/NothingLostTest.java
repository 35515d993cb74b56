package io.caregateway.fhir.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.feed.FeedJson;
import io.caregateway.feed.demographics.Demographics;
import io.caregateway.fhir.Dialect;
import io.caregateway.fhir.Payloads;
import io.caregateway.fhir.corpus.Leaves.Leaf;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Walks each payload and looks for every one of its values in what was read from it, in the part
 * where it belongs. What is left behind is listed here, and why.
 */
class NothingLostTest {

  /** By path. */
  private static final Pattern LEFT_BEHIND =
      Pattern.compile(
          String.join(
              "|",
              // what kind of thing it is, and its own words about itself
              "resourceType|meta\\.profile|text\\..*|(.*\\.)?url",
              // checked as label and instant by other tests
              "meta\\.security\\..*|meta\\.lastUpdated",
              // ids of elements, versions of code systems
              "[A-Za-z]+(\\..+)?\\.id|.*\\.version",
              // the system of what has a field of its own, and the use of an identifier
              "identifier\\.system|identifier\\.use|link\\.type|link\\.other\\.identifier\\.system",
              // kept as the id alone
              "link\\.other\\.reference",
              // billing and scheduling have no use for them
              "multipleBirth.*|photo\\..*"));

  /** By extension: special category data, and what only dispensing needs. */
  private static final Pattern NOT_WANTED =
      Pattern.compile(
          ".*(EthnicCategory|ResidentialStatus|BirthSex|NominatedPharmacy"
              + "|PreferredDispenserOrganization|MedicalApplianceSupplier|patient-birthPlace)(-1)?");

  private static final Map<String, String> PARTS =
      Map.of(
          "name", "names",
          "address", "addresses",
          "telecom", "telecoms",
          "contact", "contacts",
          "communication", "languages",
          "generalPractitioner", "generalPractitioners",
          "managingOrganization", "managingOrganization",
          "gender", "gender",
          "birthDate", "birthDate");

  @Test
  void everyValueOfAPublishedPatientIsFoundAgain() throws Exception {
    int values = 0;
    for (Published payload : Published.all()) {
      List<byte[]> sources = payload.patients();
      for (int i = 0; i < sources.size(); i++) {
        List<Leaf> source =
            payload.xml() ? Leaves.ofXml(sources.get(i)) : Leaves.ofJson(sources.get(i));
        values += assertFound(payload.file(), source, payload.read().get(i));
      }
    }
    assertThat(values).isGreaterThan(500);
  }

  @Test
  void everyValueOfOurOwnPatientsIsFoundAgain() {
    assertFound("stu3", "stu3-whole.json", Dialect.STU3);
    assertFound("r4", "r4-whole.json", Dialect.R4);
  }

  private static void assertFound(String name, String file, Dialect dialect) {
    assertThat(
            assertFound(
                name, Leaves.ofJson(Payloads.bytes(file)), Payloads.readFile(dialect, file)))
        .isGreaterThan(60);
  }

  /** How many values were looked for. */
  private static int assertFound(String name, List<Leaf> source, Demographics read) {
    List<Leaf> kept = new ArrayList<>(Leaves.ofJson(FeedJson.write(read)));
    List<Leaf> wanted = source.stream().filter(NothingLostTest::isWanted).toList();
    for (Leaf leaf : wanted) {
      assertThat(kept).as(name + ": " + leaf.path()).anyMatch(found -> isAt(found, leaf));
      // each value is found once for each time that it stands there
      kept.remove(kept.stream().filter(found -> isAt(found, leaf)).findFirst().orElseThrow());
    }
    return wanted.size();
  }

  private static boolean isAt(Leaf found, Leaf leaf) {
    boolean number = leaf.path().equals("identifier.value");
    String value = number ? leaf.value().replace(" ", "") : leaf.value();
    return found.value().equals(value)
        && found.section().equals(PARTS.getOrDefault(leaf.section(), found.section()));
  }

  private static boolean isWanted(Leaf leaf) {
    return !LEFT_BEHIND.matcher(leaf.path()).matches()
        && leaf.extensions().stream().noneMatch(url -> NOT_WANTED.matcher(url).matches());
  }
}
