package io.caregateway.core.billing.paper;

/** Makes a document of a paper. */
public interface PaperPress {

  /**
   * @return a tagged PDF (PDF/UA)
   */
  byte[] pdf(Paper paper);
}
