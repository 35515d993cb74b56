package io.caregateway.bench.hapi;

import ca.uhn.fhir.jpa.api.dao.IFhirSystemDao;
import ca.uhn.fhir.jpa.provider.IJpaSystemProvider;
import ca.uhn.fhir.rest.server.RestfulServer;
import ca.uhn.fhir.rest.server.provider.ResourceProviderFactory;
import java.nio.file.Files;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/**
 * HAPI's JPA server for R4 on a database of its own, without validation and subscriptions. Where the
 * database is comes from the system properties {@code url}, {@code user} and {@code password}; on
 * the standard output it says {@code Listening on PORT}.
 */
public final class HapiJpaServer {

  private HapiJpaServer() {}

  public static void main(String[] arguments) throws Exception {
    AnnotationConfigApplicationContext spring =
        new AnnotationConfigApplicationContext(HapiJpaConfiguration.class);
    RestfulServer server = new RestfulServer(spring.getBean(IFhirSystemDao.class).getContext());
    server.registerProviders(spring.getBean(ResourceProviderFactory.class).createProviders());
    server.registerProvider(spring.getBean(IJpaSystemProvider.class));
    Tomcat tomcat = new Tomcat();
    tomcat.setBaseDir(Files.createTempDirectory("hapi-jpa").toString());
    tomcat.setHostname("127.0.0.1");
    tomcat.setPort(0);
    Context context = tomcat.addContext("", null);
    Tomcat.addServlet(context, "fhir", server).setLoadOnStartup(1);
    context.addServletMappingDecoded("/fhir/*", "fhir");
    tomcat.start();
    System.out.println("Listening on " + tomcat.getConnector().getLocalPort());
    tomcat.getServer().await();
  }
}
