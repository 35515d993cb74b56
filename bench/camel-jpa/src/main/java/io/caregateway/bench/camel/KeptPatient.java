package io.caregateway.bench.camel;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A patient as a row, in plain text. */
@Entity
@Table(
    name = "patient",
    indexes = {@Index(columnList = "nhsNumber"), @Index(columnList = "family, birthDate")})
class KeptPatient {

  private static final int LONGEST_ADDRESS = 1000;

  @Id @Nullable String id;
  @Nullable String nhsNumber;
  @Nullable String family;
  @Nullable String given;
  @Nullable String gender;
  @Nullable LocalDate birthDate;
  @Nullable String phone;
  @Nullable String email;

  @Column(length = LONGEST_ADDRESS)
  @Nullable String address;

  @Nullable String postcode;
  boolean active;
  boolean deceased;
}
