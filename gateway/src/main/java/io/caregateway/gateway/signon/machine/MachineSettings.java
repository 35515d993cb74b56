package io.caregateway.gateway.signon.machine;

import io.caregateway.feed.OdsCode;
import io.caregateway.gateway.signon.Permission;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.security.auth.x500.X500Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.ConfigurationPropertiesSource;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The machines that may use the FHIR API and the REST API.
 *
 * @param clients each by a name of your choice
 */
@ConfigurationProperties("gateway.machines")
public record MachineSettings(@DefaultValue Map<String, Client> clients) {

  public MachineSettings {
    clients = Map.copyOf(clients);
    long certificates = clients.values().stream().map(Client::certificate).distinct().count();
    if (certificates < clients.size()) {
      throw new IllegalArgumentException(
          "Two of gateway.machines.clients have the same certificate: give each its own.");
    }
  }

  /**
   * One machine. It is known by its certificate's fingerprint or its subject, one of the two.
   *
   * @param subject the subject of its certificate as RFC 2253 writes it, {@code
   *     CN=billing,OU=Machines,O=Example}. Any certificate of that subject from an authority of
   *     {@code gateway.tls.client-authorities} counts, so a renewed one needs no change here
   * @param fingerprint SHA-256 of its certificate, 64 hexadecimal digits, with or without colons
   * @param practices ODS codes of the practices that it serves
   * @param rights what it may do there
   */
  @ConfigurationPropertiesSource
  public record Client(
      @Nullable String subject,
      @Nullable String fingerprint,
      Set<String> practices,
      @DefaultValue Set<Permission> rights) {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    public Client {
      practices = Set.copyOf(practices);
      practices.forEach(OdsCode::new);
      rights = Set.copyOf(rights);
      if ((subject == null) == (fingerprint == null)) {
        throw new IllegalArgumentException(
            "A client of gateway.machines.clients has either a subject or a fingerprint: set one of"
                + " the two.");
      }
      if (subject != null && !isName(subject)) {
        throw new IllegalArgumentException(
            "A subject in gateway.machines.clients is a name as RFC 2253 writes it: copy it from"
                + " openssl x509 -noout -subject -nameopt RFC2253.");
      }
      if (fingerprint != null) {
        fingerprint = fingerprint.replace(":", "").toLowerCase(Locale.ROOT);
        if (!SHA256.matcher(fingerprint).matches()) {
          throw new IllegalArgumentException(
              "A fingerprint in gateway.machines.clients is 64 hexadecimal digits: copy it from"
                  + " openssl x509 -noout -fingerprint -sha256.");
        }
      }
    }

    private Object certificate() {
      return fingerprint == null ? new X500Principal(subject) : fingerprint;
    }

    private static boolean isName(String subject) {
      try {
        return !new X500Principal(subject).getName().isEmpty();
      } catch (IllegalArgumentException e) {
        return false;
      }
    }
  }
}
