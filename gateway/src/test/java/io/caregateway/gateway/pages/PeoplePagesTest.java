package io.caregateway.gateway.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.caregateway.gateway.pages.PageSite.DENSHAM;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.caregateway.gateway.signon.UserId;
import io.caregateway.gateway.signon.session.SessionLocks;
import io.caregateway.gateway.signon.session.Sessions;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.Origin;
import org.junit.jupiter.api.Test;

@PageTest
class PeoplePagesTest {

  @Test
  void givesSomebodyARoleAndTakesItAgain(PageSite site) {
    site.signOn(1400, "The Densham Surgery", "Dr Helen Marsh").context().close();
    Page page = site.signOn(1400, "The Densham Surgery", "Priya Shah");
    page.getByText("People", new Page.GetByTextOptions().setExact(true)).click();
    Look.at(page, "users");
    page.locator("main").getByText("Dr Helen Marsh").click();
    assertThat(page.locator("main")).containsText("from the practice’s sign-on");
    assertThat(page.locator("main")).containsText("void and credit bills");
    page.getByLabel("Finance").check();
    button(page, "Save roles").click();
    assertThat(page.locator(".govuk-notification-banner")).containsText("The roles were changed");
    Look.at(page, "user");
    assertThat(page.getByLabel("Finance")).isChecked();
    assertThat(site.acts(DENSHAM)).contains(Act.PERSON_CHANGED);

    Page choosing = site.signOn(1400, "The Densham Surgery", "Dr Helen Marsh");
    assertThat(choosing.locator("h1")).containsText("In which role are you working?");
    Look.at(choosing, "role");
    button(choosing, "Continue").click();
    assertThat(choosing.locator(".govuk-error-summary")).containsText("Choose a role");
    Look.at(choosing, "role-wrong");
    choosing.getByLabel("Finance").check();
    button(choosing, "Continue").click();
    assertThat(choosing.locator(".cg-header")).containsText("Finance");
    choosing.getByText("Change role").click();
    choosing.getByLabel("Clinician").check();
    button(choosing, "Continue").click();
    assertThat(choosing.locator(".cg-header")).containsText("Clinician");

    page.getByLabel("Finance").uncheck();
    button(page, "Save roles").click();
    assertThat(page.locator(".govuk-notification-banner")).containsText("The roles were changed");
  }

  @Test
  void suspendsSomebodyAndLetsThemInAgain(PageSite site) {
    site.signOn(1400, "Larkfield Medical Centre", "Dr Liam Doyle").context().close();
    Page page = site.signOn(1400, "Larkfield Medical Centre", "Owen Price");
    page.navigate(site.site().origin() + "/users");
    page.locator("main").getByText("Dr Liam Doyle").click();
    button(page, "Suspend").click();
    assertThat(page.locator("main")).containsText("They cannot sign on at this practice.");
    Look.at(page, "user-suspended");
    Page refused = site.signOn(1400, "Larkfield Medical Centre", "Dr Liam Doyle");
    assertThat(refused.locator(".govuk-error-summary")).containsText("You have been suspended");
    Look.at(refused, "sign-on-suspended");
    button(page, "Let them sign on again").click();
    assertThat(page.locator(".govuk-notification-banner")).containsText("can sign on again");
  }

  @Test
  void addsSomebodyBeforeTheySignOn(PageSite site) {
    Page page = site.signOn(1400, "Larkfield Medical Centre", "Owen Price");
    page.navigate(site.site().origin() + "/users");
    page.getByText("Add a person").click();
    page.locator("#uid").fill("5550 0020");
    button(page, "Add").click();
    assertThat(page.locator("#uid-error")).containsText("Enter the 12 digits");
    assertThat(page.locator("#name-error")).containsText("Enter the person’s name");
    Look.at(page, "user-new-wrong");
    page.locator("#uid").fill("5550 0020 0099");
    page.locator("#name").fill("Ines Vale");
    button(page, "Add").click();
    assertThat(page.locator("h1")).hasText("Ines Vale");
    assertThat(page.locator("main")).containsText("Never signed on here");
    assertThat(site.acts(PageSite.LARKFIELD)).contains(Act.PERSON_CHANGED);
  }

  @Test
  void offersNobodyTheirOwnRoles(PageSite site) {
    Page page = site.signOn(1400, "The Densham Surgery", "Priya Shah");
    page.navigate(site.site().origin() + "/users");
    page.locator("main").getByText("Priya Shah").click();
    assertThat(page.locator("main")).containsText("These are your own");
    assertThat(page.getByLabel("Finance")).isDisabled();
    assertThat(page.locator("main button")).hasCount(0);
    Look.at(page, "user-self");
  }

  @Test
  void showsSessionsAndEndsOne(PageSite site) {
    Page other = site.signOn(1400, "The Densham Surgery", "Tom Reed");
    Page page = site.signOn(1400, "The Densham Surgery", "Priya Shah");
    page.getByText("Sessions", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(page.locator("#own")).containsText("This session");
    Locator toms =
        page.locator("#others li").filter(new Locator.FilterOptions().setHasText("Tom Reed"));
    Look.at(page, "sessions");
    for (int left = toms.count(); left > 0; left--) {
      toms.first().getByText("End session").click();
      assertThat(page.locator(".govuk-notification-banner")).containsText("was ended");
      assertThat(toms).hasCount(left - 1);
    }
    other.waitForCondition(
        () -> {
          other.navigate(site.site().origin() + "/sessions");
          return other.url().contains("/sign-on");
        });
    assertThat(site.acts(DENSHAM)).contains(Act.SESSION_ENDED);
  }

  @Test
  void aSessionIsLockedWithTheClinicalSystemAndCarriesOnWithIt(PageSite site) {
    Page page = site.signOn(1400, "The Densham Surgery", "Tom Reed");
    UserId tom =
        site.site().gateway().bean(Sessions.class).underWay(DENSHAM, 1000).stream()
            .filter(session -> session.shown().equals("Tom Reed"))
            .findFirst()
            .orElseThrow()
            .user();
    tell(site, tom, true);
    page.waitForCondition(
        () -> {
          page.navigate(site.site().origin() + "/sessions");
          return page.url().endsWith("/locked");
        });
    assertThat(page.locator("h1")).containsText("Locked, as your computer is");
    Look.at(page, "locked");
    page.locator("a.govuk-button").click();
    assertThat(page.locator("h1")).containsText("Locked");

    tell(site, tom, false);
    page.locator("a.govuk-button").click();
    assertThat(page.locator("#own")).containsText("This session");
    assertThat(site.acts(DENSHAM)).contains(Act.SESSION_LOCKED, Act.SESSION_UNLOCKED);
  }

  private static void tell(PageSite site, UserId user, boolean locked) {
    site.site()
        .gateway()
        .bean(SessionLocks.class)
        .tell(DENSHAM, user, null, locked, Actor.system("test"), Origin.internal("test"));
  }

  @Test
  void showsAReceptionistTheirOwnSessionsAlone(PageSite site) {
    Page page = site.signOn(1400, "The Densham Surgery", "Tom Reed");
    page.navigate(site.site().origin() + "/sessions");
    assertThat(page.locator("#own")).containsText("This session");
    assertThat(page.locator("#others")).hasCount(0);
    assertThat(page.locator("nav")).not().containsText("People");
  }

  private static Locator button(Page page, String text) {
    return page.locator("button:has-text('" + text + "')");
  }
}
