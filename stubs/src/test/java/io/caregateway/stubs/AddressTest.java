package io.caregateway.stubs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import org.junit.jupiter.api.Test;

class AddressTest {

  @Test
  void nobodyElsesAddressIsServedUnlessToldSo() throws Exception {
    try (ClinicalStubs stubs = ClinicalStubs.with().patients(1).start()) {
      int port = URI.create(stubs.baseUrl()).getPort();
      assertThatExceptionOfType(ConnectException.class)
          .isThrownBy(() -> connect("127.0.0.2", port));
    }
  }

  @Test
  void allAddressesAreServedWhenToldSo() throws Exception {
    try (ClinicalStubs stubs = ClinicalStubs.with().address("0.0.0.0").patients(1).start()) {
      assertThat(stubs.baseUrl()).startsWith("http://127.0.0.1:");
      connect("127.0.0.2", URI.create(stubs.baseUrl()).getPort());
    }
  }

  private static void connect(String address, int port) throws IOException {
    try (Socket socket = new Socket(InetAddress.getByName(address), port)) {
      assertThat(socket.isConnected()).isTrue();
    }
  }
}
