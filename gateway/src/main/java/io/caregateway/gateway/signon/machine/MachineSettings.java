package io.caregateway.gateway.signon.machine;

import io.caregateway.gateway.signon.Permission;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.ConfigurationPropertiesSource;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The machines that may use the FHIR API.
 *
 * @param clients each by a name of your choice
 */
@ConfigurationProperties("gateway.machines")
public record MachineSettings(@DefaultValue Map<String, Client> clients) {

  public MachineSettings {
    clients = Map.copyOf(clients);
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
      rights = Set.copyOf(rights);
      if ((subject == null) == (fingerprint == null)) {
        throw new IllegalArgumentException(
            "A client of gateway.machines.clients has either a subject or a fingerprint: set one of"
                + " the two.");
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
  }
}
