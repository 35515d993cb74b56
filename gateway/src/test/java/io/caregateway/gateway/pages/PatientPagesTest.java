package io.caregateway.gateway.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.caregateway.gateway.pages.PageSite.DENSHAM;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.stubs.person.Person;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;

@PageTest
class PatientPagesTest {

  @Test
  void findsAPatientByNhsNumberAndOpensTheAccount(PageSite site) {
    Person person = site.person(DENSHAM, site.patient(DENSHAM, Person::isVerified));
    String number = Objects.requireNonNull(person.nhsNumber()).value();
    Page page = site.signOn(1400, "The Densham Surgery", "Priya Shah");
    page.locator("#find").click();
    Look.at(page, "find");

    page.getByLabel("NHS number", new Page.GetByLabelOptions().setExact(true)).fill("999 12");
    button(page, "Find by NHS number").click();
    assertThat(page.locator(".govuk-error-summary")).containsText("An NHS number has 10 digits");
    assertThat(page.locator("#nhs-number")).hasAttribute("aria-invalid", "true");
    Look.at(page, "find-wrong-number");

    page.locator("#nhs-number").fill(number.substring(0, 3) + " " + number.substring(3));
    button(page, "Find by NHS number").click();
    assertThat(page.locator("h1")).containsText(family(person));
    assertThat(page.locator("#details")).containsText(spaced(number));
    assertThat(page.getByText("Nothing has been billed to this patient yet.")).isVisible();
    Look.at(page, "account");
    assertThat(page.url()).doesNotContain(number);
    assertThat(page.title()).isEqualTo("Patient account - Care Gateway");
    assertThat(site.acts(DENSHAM)).endsWith(Act.PATIENT_SEARCH, Act.PATIENT_READ);
  }

  @Test
  void findsAPatientBySurnameAndDateOfBirth(PageSite site) {
    Person person =
        site.person(
            DENSHAM, site.patient(DENSHAM, p -> p.birthDate().length() == 10 && !p.isDead()));
    Page page = site.signOn(1400, "The Densham Surgery", "Tom Reed");
    page.navigate(site.site().origin() + "/patients");
    button(page, "Find by surname").click();
    assertThat(page.locator(".govuk-error-summary")).containsText("Enter the surname.");
    assertThat(page.locator("#born-error")).containsText("Enter the date of birth.");
    Look.at(page, "find-wrong-name");

    fillName(page, family(person).toLowerCase(Locale.UK), person.birthDate());
    button(page, "Find by surname").click();
    assertThat(page.locator("h1")).containsText("found");
    assertThat(page.url()).endsWith("/patients/found");
    Look.at(page, "found");
    page.locator(".cg-result a").first().click();
    assertThat(page.locator("h1")).containsText(family(person));
  }

  @Test
  void saysWhatToDoWhenNobodyIsFound(PageSite site) {
    Page page = site.signOn(400, "The Densham Surgery", "Tom Reed");
    page.navigate(site.site().origin() + "/patients");
    fillName(page, "Nobodyofthatname", "1962-03-27");
    button(page, "Find by surname").click();
    assertThat(page.locator("h1")).hasText("No patient found");
    assertThat(page.getByText("find the patient by NHS number")).isVisible();
    Look.at(page, "found-nobody");
  }

  @Test
  void findsEverybodyOfAHomeByPostcode(PageSite site) {
    Page page = site.signOn(1400, "The Densham Surgery", "Tom Reed");
    page.navigate(site.site().origin() + "/patients");
    page.locator("#postcode").fill("LS1");
    button(page, "Find by postcode").click();
    assertThat(page.locator("#postcode-error")).containsText("Enter a whole postcode");
    page.locator("#postcode").fill("zz999zz");
    button(page, "Find by postcode").click();
    assertThat(page.locator("h1")).hasText("No patient found");
    assertThat(page.url()).doesNotContain("zz");
    Look.at(page, "found-no-home");
  }

  @Test
  void withholdsTheContactDetailsOfARestrictedRecord(PageSite site) {
    Person person = site.person(DENSHAM, site.patient(DENSHAM, Person::restricted));
    Page page = site.signOn(1400, "The Densham Surgery", "Tom Reed");
    openByName(site, page, person);
    assertThat(page.locator(".cg-banner")).containsText("Contact details are withheld");
    assertThat(page.locator("#details")).containsText("Withheld: this record is restricted");
    Look.at(page, "account-restricted");
  }

  @Test
  void saysThatAPatientHasDied(PageSite site) {
    Person person = site.person(DENSHAM, site.patient(DENSHAM, Person::isDead));
    Page page = site.signOn(1400, "The Densham Surgery", "Tom Reed");
    openByName(site, page, person);
    assertThat(page.locator(".cg-banner")).containsText("This patient has died.");
    Look.at(page, "account-died");
  }

  @Test
  void goesFromStartToAnAddedItemByKeyboardAlone(PageSite site) {
    Person person = site.person(DENSHAM, site.patient(DENSHAM, Keyboard::easy));
    Page page = site.signOn(1400, "The Densham Surgery", "Priya Shah");
    Keyboard keys = new Keyboard(page);
    keys.press("Find a patient");
    keys.type("NHS number", Objects.requireNonNull(person.nhsNumber()).value());
    keys.enter();
    assertThat(page.locator("h1")).containsText(family(person));
    keys.press("Add a billing item");
    keys.type("Code", "PMR");
    keys.type("Text", "Private medical report");
    keys.type("Price", "25");
    keys.press("Add the item");
    assertThat(page.locator(".govuk-notification-banner")).containsText("The item was added.");
  }

  static void openByName(PageSite site, Page page, Person person) {
    page.navigate(site.site().origin() + "/patients");
    fillName(page, family(person), (person.birthDate() + "-01-01").substring(0, 10));
    button(page, "Find by surname").click();
    page.locator(".cg-result a").first().click();
  }

  static void fillName(Page page, String surname, String born) {
    page.locator("#surname").fill(surname);
    page.locator("#born-day").fill(born.substring(8, 10));
    page.locator("#born-month").fill(born.substring(5, 7));
    page.locator("#born-year").fill(born.substring(0, 4));
  }

  static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }

  static String family(Person person) {
    return person.names().get(0).family().toUpperCase(Locale.UK);
  }

  private static String spaced(String number) {
    return number.substring(0, 3) + " " + number.substring(3, 6) + " " + number.substring(6);
  }
}
