package io.caregateway.gateway.signon;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.safeguards.audit.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ClientNamesTest {

  private static final ClientNameSettings NAMED =
      new ClientNameSettings("X-Device-Name", "X-Directory-Name");

  @Test
  void areTakenFromTheHeadersThatTheSettingsName() throws Exception {
    Origin origin = origin(NAMED, "SURGERY-PC-4", "DENSHAM\\priya.shah");

    assertThat(origin.deviceName()).isEqualTo("SURGERY-PC-4");
    assertThat(origin.directoryName()).isEqualTo("DENSHAM\\priya.shah");
  }

  @Test
  void areNotTakenWhereTheSettingsNameNoHeader() throws Exception {
    Origin origin = origin(new ClientNameSettings(null, null), "SURGERY-PC-4", "DENSHAM\\priya");

    assertThat(origin.deviceName()).isNull();
    assertThat(origin.directoryName()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<b>", "a\tb"})
  void areTakenForNoneWhereTheyAreNoPlainNames(String sent) throws Exception {
    assertThat(origin(NAMED, sent, sent.repeat(300)).deviceName()).isNull();
  }

  private static Origin origin(ClientNameSettings settings, String device, String directory)
      throws Exception {
    MockHttpServletRequest request = new MockHttpServletRequest();
    request.addHeader("X-Device-Name", device);
    request.addHeader("X-Directory-Name", directory);
    new ClientNames(settings)
        .doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
    return Origins.of(request);
  }
}
