package io.caregateway.feed.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.dao.TransientDataAccessResourceException;

class TogetherOrAloneTest {

  private static final class Bad extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private final List<String> tried = new ArrayList<>();
  private final TogetherOrAlone intake = new TogetherOrAlone(this::take);

  private void take(List<byte[]> bodies) {
    String all = String.join(" ", bodies.stream().map(body -> new String(body, UTF_8)).toList());
    tried.add(all);
    if (all.contains("bad")) {
      throw new Bad();
    }
    if (all.endsWith("away")) {
      throw new TransientDataAccessResourceException("away");
    }
  }

  @Test
  void takesTogetherWhatCanBe() {
    intake.accept(bodies("1", "2", "3"));

    assertThat(tried).containsExactly("1 2 3");
  }

  @Test
  void whatCannotBeTakenInKeepsNoOtherOut() {
    List<byte[]> bodies = bodies("1", "bad", "3", "bad", "5");

    assertThatThrownBy(() -> intake.accept(bodies)).isInstanceOf(Bad.class);

    assertThat(tried).containsExactly("1 bad 3 bad 5", "1", "bad", "3", "bad", "5");
  }

  @Test
  void whatCannotBeTakenInAloneIsNotTriedTwice() {
    List<byte[]> bodies = bodies("bad");

    assertThatThrownBy(() -> intake.accept(bodies)).isInstanceOf(Bad.class);

    assertThat(tried).hasSize(1);
  }

  @Test
  void nothingIsTriedAloneWhileTheDatabaseIsAway() {
    List<byte[]> bodies = bodies("1", "2", "away");

    assertThatThrownBy(() -> intake.accept(bodies))
        .isInstanceOf(TransientDataAccessResourceException.class);

    assertThat(tried).hasSize(1);
  }

  @Test
  void nothingMoreIsTriedOnceTheDatabaseGoesAway() {
    List<byte[]> bodies = bodies("1", "away", "bad");

    assertThatThrownBy(() -> intake.accept(bodies))
        .isInstanceOf(TransientDataAccessResourceException.class);

    assertThat(tried).containsExactly("1 away bad", "1", "away");
  }

  private static List<byte[]> bodies(String... bodies) {
    return Stream.of(bodies).map(body -> body.getBytes(UTF_8)).toList();
  }
}
