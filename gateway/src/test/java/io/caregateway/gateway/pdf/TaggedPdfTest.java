package io.caregateway.gateway.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TaggedPdfTest {

  @Test
  void charactersThatXmlDoesNotAllowAreLeftOut() {
    assertThat(TaggedPdf.plain("a\u0000b\uFFFFc")).isEqualTo("abc");
  }
}
