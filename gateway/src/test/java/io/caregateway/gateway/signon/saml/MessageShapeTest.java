package io.caregateway.gateway.signon.saml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.caregateway.stubs.idp.saml.Binding;
import org.junit.jupiter.api.Test;

class MessageShapeTest {

  @Test
  void takesAMessageByEitherBinding() {
    assertThatCode(() -> MessageShape.check(Binding.POST.encode("<a/>"), false))
        .doesNotThrowAnyException();
    assertThatCode(() -> MessageShape.check(Binding.REDIRECT.encode("<a/>"), true))
        .doesNotThrowAnyException();
  }

  @Test
  void stopsInflatingWhatGrowsWithoutEnd() {
    String bomb = Binding.REDIRECT.encode("<a>" + " ".repeat(50_000_000) + "</a>");
    assertThat(bomb).hasSizeLessThan(100_000);
    assertThat(refusal(bomb, true)).isEqualTo(SamlRefusal.TOO_LARGE);
  }

  @Test
  void refusesWhatIsTooLongBeforeItDecodesIt() {
    assertThat(refusal("A".repeat(MessageShape.MOST_ENCODED + 1), false))
        .isEqualTo(SamlRefusal.TOO_LARGE);
    String large = "<a>" + " ".repeat(MessageShape.MOST_XML) + "</a>";
    assertThat(refusal(Binding.POST.encode(large), false)).isEqualTo(SamlRefusal.TOO_LARGE);
  }

  @Test
  void refusesWhatIsNeitherDeflatedNorXml() {
    assertThat(refusal(Binding.POST.encode("<a/>"), true)).isEqualTo(SamlRefusal.UNREADABLE);
    assertThat(refusal(Binding.POST.encode("hello"), false)).isEqualTo(SamlRefusal.UNREADABLE);
    assertThat(refusal("====", false)).isEqualTo(SamlRefusal.UNREADABLE);
  }

  private static SamlRefusal refusal(String encoded, boolean deflated) {
    return catchThrowableOfType(SamlRefused.class, () -> MessageShape.check(encoded, deflated))
        .refusal();
  }
}
