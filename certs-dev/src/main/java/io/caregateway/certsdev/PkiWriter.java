package io.caregateway.certsdev;

import java.math.BigInteger;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Goes through the catalogue from the root down, and keeps or makes each part. */
final class PkiWriter {
  private static final List<String> CAS =
      List.of(Catalogue.ROOT_CA, Catalogue.MACHINES_CA, Catalogue.SMARTCARDS_CA);

  private final Folder folder;
  private final Options options;
  private final Catalogue catalogue;
  private final String password;
  private final Pkcs12 pkcs12;
  private final CredentialFiles files;
  private final Renewal renewal;
  private final Issuance issuance;
  private final Map<String, Credential> credentials = new HashMap<>();
  private final List<Written> written = new ArrayList<>();

  PkiWriter(Path path, Options options) {
    this.options = options;
    this.catalogue = Catalogue.of(options);
    catalogue.requireRevocable(options.revoked());
    this.folder = new Folder(path);
    this.password = Password.keepOrMake(folder);
    this.pkcs12 = new Pkcs12(password);
    this.files = new CredentialFiles(folder, pkcs12);
    this.renewal = new Renewal(options.clock());
    this.issuance = new Issuance(options.clock());
  }

  List<Written> write() {
    for (List<Entry> layer : catalogue.layers()) {
      // keys take most of the time, and are made side by side
      var results = layer.parallelStream().map(this::keepOrMake).toList();
      for (Result result : results) {
        credentials.put(result.written().name(), result.credential());
        written.add(result.written());
      }
    }
    revocationLists();
    var trust = new TrustFiles(folder, pkcs12);
    written.add(trust.keepOrMake("trust/for-clients", anchors(List.of(Catalogue.ROOT_CA))));
    written.add(trust.keepOrMake("trust/for-server", anchors(CAS)));
    folder.refresh("README.md", Readme.of(catalogue, credentials));
    return List.copyOf(written);
  }

  Folder folder() {
    return folder;
  }

  String password() {
    return password;
  }

  private Result keepOrMake(Entry entry) {
    Optional<Credential> held = files.read(entry.name());
    Optional<String> reason =
        held.isEmpty()
            ? Optional.of("")
            : renewal.reason(entry, held.get(), issuer(entry).orElse(held.get()));
    if (held.isPresent() && reason.isEmpty()) {
      files.keep(entry.name(), held.get());
      return new Result(Written.kept(entry.name()), held.get());
    }
    Credential made =
        issuer(entry)
            .map(issuer -> issuance.issuedBy(issuer, entry))
            .orElseGet(() -> issuance.selfSigned(entry));
    files.write(entry.name(), made);
    return new Result(Written.made(entry.name(), reason.orElse("")), made);
  }

  /** Empty where the entry signs itself. */
  private Optional<Credential> issuer(Entry entry) {
    return Optional.ofNullable(entry.isSelfSigned() ? null : credentials.get(entry.issuer()));
  }

  private void revocationLists() {
    var lists = new RevocationLists(folder, options.clock());
    for (String ca : CAS) {
      written.add(lists.keepOrMake(ca, credential(ca), revokedBy(ca)));
    }
    var all = CAS.stream().flatMap(ca -> lists.read(ca).stream()).toList();
    folder.refresh("crl/all.pem", Pem.write(all));
  }

  private Set<BigInteger> revokedBy(String ca) {
    return catalogue
        .entries()
        .filter(entry -> entry.issuer().equals(ca) && options.revoked().contains(entry.name()))
        .map(entry -> credential(entry.name()).certificate().getSerialNumber())
        .collect(Collectors.toUnmodifiableSet());
  }

  private Map<String, X509Certificate> anchors(List<String> cas) {
    var anchors = new TreeMap<String, X509Certificate>();
    cas.forEach(ca -> anchors.put(Entry.last(ca), credential(ca).certificate()));
    return anchors;
  }

  private Credential credential(String name) {
    return Objects.requireNonNull(credentials.get(name), name);
  }

  private record Result(Written written, Credential credential) {}
}
