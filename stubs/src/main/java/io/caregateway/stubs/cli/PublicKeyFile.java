package io.caregateway.stubs.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** A file with {@code -----BEGIN PUBLIC KEY-----} (RFC 7468, 13). */
final class PublicKeyFile {

  private PublicKeyFile() {}

  static PublicKey read(CommandLine line, Path file) {
    try {
      String base64 = Files.readString(file).replaceAll("-----[A-Z ]+-----|\\s", "");
      byte[] der = Base64.getDecoder().decode(base64);
      return KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(der));
    } catch (IOException e) {
      throw new ParameterException(line, "--client-key: " + file + " cannot be read.");
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new ParameterException(
          line, "--client-key: " + file + " is not an RSA public key in PEM.");
    }
  }
}
