package io.caregateway.gateway.pdf;

import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Makes documents without a gateway around. */
public final class TaggedPdfs {

  private TaggedPdfs() {}

  public static TaggedPdf alone() {
    ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
    resolver.setPrefix("templates/");
    resolver.setSuffix(".html");
    SpringTemplateEngine engine = new SpringTemplateEngine();
    engine.setTemplateResolver(resolver);
    return new TaggedPdf(engine);
  }
}
