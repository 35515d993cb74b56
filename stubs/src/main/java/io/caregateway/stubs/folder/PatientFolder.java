package io.caregateway.stubs.folder;

import io.caregateway.stubs.world.Content;
import io.caregateway.stubs.world.MadePractice;
import io.caregateway.stubs.world.PatientRecord;
import io.caregateway.stubs.world.PatientRecord.Standing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;

/**
 * The patients in a folder: every Patient in its JSON and XML files, also those in a Bundle or in
 * Parameters, in the order of the file names.
 *
 * @param unread files that are no FHIR of the version wanted
 */
public record PatientFolder(List<PatientRecord> patients, List<Path> unread) {

  public PatientFolder {
    patients = List.copyOf(patients);
    unread = List.copyOf(unread);
  }

  /**
   * @param version STU3 or R4, which is what XML is read as
   * @throws IOException if the folder cannot be read
   */
  public static PatientFolder load(Path folder, String version) throws IOException {
    XmlPayload xml = new XmlPayload(version);
    List<PatientRecord> patients = new ArrayList<>();
    List<Path> unread = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Path file : files(folder)) {
      try {
        String text = Files.readString(file);
        String json = file.toString().endsWith(".xml") ? xml.toJson(text) : text;
        for (String patient : PatientTexts.in(json)) {
          patients.add(record(patient, patients.size(), ids));
        }
      } catch (JacksonException | XmlPayload.Unreadable e) {
        unread.add(file);
      }
    }
    return new PatientFolder(patients, unread);
  }

  private static PatientRecord record(String json, int index, Set<String> ids) {
    long synthetic = MadePractice.FIRST_CHANGE.plusSeconds(index).toEpochMilli();
    IdentifiedPatient patient = IdentifiedPatient.of(json, "payload-" + index, synthetic, ids);
    ids.add(patient.id());
    return new PatientRecord(
        patient.id(),
        index,
        patient.nhsNumber(),
        1,
        patient.updatedAt(),
        Standing.CURRENT,
        null,
        new Content.Given(patient.json()));
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile)
          .filter(f -> f.toString().endsWith(".json") || f.toString().endsWith(".xml"))
          .sorted()
          .toList();
    }
  }
}
