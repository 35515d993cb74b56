package io.caregateway.core.billing.letterhead;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.core.PaperedTest;
import io.caregateway.core.billing.Outcome;
import io.caregateway.core.billing.Outcome.Done;
import io.caregateway.safeguards.audit.Act;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LetterheadsTest extends PaperedTest {

  private static final byte[] NONE = {};

  @Test
  void eachChangeIsAVersionAndARecord() {
    int recorded = recorded(Act.LETTERHEAD_CHANGED).size();
    done(change(Map.of("branch", "East", "phone", "1"), NONE));
    done(change(Map.of("branch", "EAST", "phone", "2"), NONE));
    assertThat(((Done) change(Map.of("branch", "East", "phone", "2"), NONE)).again()).isTrue();

    Letterhead newest = letterheads().of(PRACTICE, "east").orElseThrow();
    assertThat(newest.version()).isEqualTo(2);
    assertThat(newest.content().phone()).isEqualTo("2");
    assertThat(newest.content().vatNumber()).isEqualTo("123456789");
    assertThat(newest.content().sortCode()).isEqualTo("12-34-56");
    assertThat(recorded(Act.LETTERHEAD_CHANGED)).hasSize(recorded + 2);
    assertThat(letterheads().of(PRACTICE, "West").orElseThrow().branch()).isEmpty();
    assertThat(letterheads().all(OTHER_PRACTICE)).isEmpty();
  }

  @Test
  void whatDoesNotHoldIsSaidFieldByField() {
    assertThat(fields(change(Map.of("name", "", "address", "1\n2\n3\n4\n5\n6\n7\n8"), NONE)))
        .containsExactly("name", "address");
    assertThat(
            fields(
                change(
                    Map.of(
                        "vat-number", "12", "email", "nobody", "sort-code", "1", "phone", "\u0007"),
                    NONE)))
        .containsExactlyInAnyOrder("vat-number", "email", "sort-code", "phone");
    assertThat(fields(change(Map.of("account-number", ""), NONE)))
        .containsExactly("account-number");
  }

  @Test
  void aLogoIsDrawnAnewSoThatNothingButAPictureGetsIn() throws IOException {
    byte[] script = "<script>alert(1)</script>".getBytes(UTF_8);
    byte[] picture = picture("jpg", 1400, 300);
    byte[] both = Arrays.copyOf(picture, picture.length + script.length);
    System.arraycopy(script, 0, both, picture.length, script.length);

    done(change(Map.of("branch", "Logo"), both));

    byte[] kept = Base64.getDecoder().decode(logo());
    assertThat(new String(kept, UTF_8)).doesNotContain("script");
    assertThat(ImageIO.read(new ByteArrayInputStream(kept)).getWidth()).isEqualTo(700);
    done(change(Map.of("branch", "Logo", "phone", "1"), NONE));
    assertThat(logo()).as("stays until it is changed").isNotNull();
    done(
        letterheads()
            .change(
                PRACTICE,
                new TypedLetterhead(letterhead(Map.of("branch", "Logo")).fields(), NONE, true),
                PRIYA));
    assertThat(logo()).isNull();
  }

  @Test
  void whatIsNoPictureIsRefused() throws IOException {
    byte[] picture = picture("png", 20, 20);
    for (byte[] upload :
        List.of(
            "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(UTF_8),
            "%PDF-1.7".getBytes(UTF_8),
            picture("gif", 20, 20),
            Arrays.copyOf(picture, 40),
            new byte[] {1},
            picture("png", 4100, 1000),
            new byte[Logo.MOST_BYTES + 1])) {
      assertThat(fields(change(Map.of("branch", "Bad"), upload))).containsExactly("logo");
    }
  }

  private static Outcome change(Map<String, String> other, byte[] logo) {
    return letterheads()
        .change(PRACTICE, new TypedLetterhead(letterhead(other).fields(), logo, false), PRIYA);
  }

  private static @Nullable String logo() {
    return letterheads().of(PRACTICE, "Logo").orElseThrow().content().logo();
  }

  private static byte[] picture(String format, int width, int height) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
    return out.toByteArray();
  }
}
