package io.caregateway.gateway.signon.saml.xml;

import static io.caregateway.gateway.signon.saml.xml.XmlBounds.Verdict.FINE;
import static io.caregateway.gateway.signon.saml.xml.XmlBounds.Verdict.TOO_LARGE;
import static io.caregateway.gateway.signon.saml.xml.XmlBounds.Verdict.UNREADABLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.gateway.signon.saml.xml.XmlBounds.Verdict;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlBoundsTest {

  private static final int MOST = 100_000;

  @Test
  void letsThroughWhatIsOfUsualSizeAndShape() {
    assertThat(of("<?xml version='1.0'?><a ID='1'>&lt;&#65;<!-- x --><b ID='2'/></a>"))
        .isEqualTo(FINE);
    assertThat(of(nested(XmlBounds.MOST_DEPTH))).isEqualTo(FINE);
    assertThat(of(beside(XmlBounds.MOST_ELEMENTS - 1))).isEqualTo(FINE);
  }

  @Test
  void refusesWhatIsTooLargeTooDeepOrTooMany() {
    assertThat(of("<a>" + " ".repeat(MOST) + "</a>")).isEqualTo(TOO_LARGE);
    assertThat(of(nested(XmlBounds.MOST_DEPTH + 1))).isEqualTo(TOO_LARGE);
    assertThat(of(beside(XmlBounds.MOST_ELEMENTS))).isEqualTo(TOO_LARGE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE a><a/>",
        "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><a>&e;</a>",
        "<!DOCTYPE a SYSTEM 'http://127.0.0.1:9/a.dtd'><a/>",
        "<a>&e;</a>",
        "<a>",
        "hello",
        ""
      })
  void refusesWhatIsNoXmlOrDeclaresADocumentType(String xml) {
    assertThat(of(xml)).isEqualTo(UNREADABLE);
  }

  @Test
  void findsADocumentTypeInAnyEncoding() {
    String xml = "<?xml version='1.0' encoding='UTF-16'?><!DOCTYPE a><a/>";
    assertThat(of(xml, StandardCharsets.UTF_16)).isEqualTo(UNREADABLE);
  }

  @Test
  void refusesAnIdThatTwoElementsShare() {
    assertThat(of("<a ID='1'><b ID='1'/></a>")).isEqualTo(UNREADABLE);
  }

  private static String nested(int depth) {
    return "<a>".repeat(depth) + "</a>".repeat(depth);
  }

  private static String beside(int elements) {
    return "<r>" + "<a/>".repeat(elements) + "</r>";
  }

  private static Verdict of(String xml) {
    return of(xml, StandardCharsets.UTF_8);
  }

  private static Verdict of(String xml, Charset encoding) {
    return XmlBounds.of(xml.getBytes(encoding), MOST);
  }
}
