package io.caregateway.gateway.pages.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.gateway.broker.FullDisk;
import io.caregateway.gateway.signon.Browser;
import io.caregateway.gateway.signon.SignOnSite;
import io.caregateway.gateway.signon.Staff;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("slow")
class FullDiskTest {

  @RegisterExtension static final SignOnSite site = SignOnSite.shared();

  @Test
  void staffReadThatNothingIsPassedOnAndWhomToTell() throws Exception {
    Browser browser = site.browser();
    browser.signOn(SignOnSite.A.value(), Staff.MANAGER);

    try (FullDisk full = FullDisk.of(site.gateway().context())) {
      assertThat(browser.open("/").html().text())
          .contains("the gateway’s disk is full", "Nothing is lost", "Tell whoever runs");
    }
    assertThat(browser.open("/").html().text()).contains("Patients").doesNotContain("disk is full");
  }
}
