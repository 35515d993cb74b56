package io.caregateway.gateway.paper;

import io.caregateway.core.billing.paper.Paper;
import io.caregateway.core.billing.paper.PaperPress;
import io.caregateway.gateway.pdf.TaggedPdf;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Prints papers by a template. */
@Component
final class TemplatePress implements PaperPress {

  private final TaggedPdf documents;

  TemplatePress(TaggedPdf documents) {
    this.documents = documents;
  }

  @Override
  public byte[] pdf(Paper paper) {
    return documents.of("paper/paper", Map.of("paper", paper, "from", paper.from()));
  }
}
