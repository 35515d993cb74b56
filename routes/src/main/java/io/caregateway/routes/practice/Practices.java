package io.caregateway.routes.practice;

import io.caregateway.feed.OdsCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The practices that this site serves.
 *
 * @param practices each practice by its ODS code
 */
@ConfigurationProperties("gateway")
public record Practices(@DefaultValue Map<String, PracticeSettings> practices) {

  public Practices {
    practices = Map.copyOf(practices);
    practices.keySet().forEach(OdsCode::new);
  }

  public Optional<PracticeSettings> find(OdsCode practice) {
    return Optional.ofNullable(practices.get(practice.value()));
  }

  /**
   * @throws UnknownPractice when this site does not serve it
   */
  public PracticeSettings get(OdsCode practice) {
    return find(practice).orElseThrow(() -> new UnknownPractice(practice));
  }

  /** Every practice, in the order of its code. */
  public List<OdsCode> codes() {
    return practices.keySet().stream().sorted().map(OdsCode::new).toList();
  }
}
