package io.caregateway.core.billing.desk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A practice's practitioners and branches, by name, also those that are not shown.
 *
 * @param here where this computer stands; null where nobody said
 */
public record Lists(
    List<Practitioner> practitioners, List<Branch> branches, @Nullable Branch here) {

  public Lists {
    practitioners = List.copyOf(practitioners);
    branches = List.copyOf(branches);
  }

  /** The names that a bill offers. */
  public List<String> practitionerNames() {
    return practitioners.stream().filter(Practitioner::shown).map(Practitioner::name).toList();
  }

  /** The names that a bill offers. */
  public List<String> branchNames() {
    return branches.stream().filter(Branch::shown).map(Branch::name).toList();
  }

  public Optional<Branch> branch(@Nullable UUID id) {
    return branches.stream().filter(one -> one.id().equals(id)).findFirst();
  }

  /** The practitioner of this name, whatever the case, where bills offer them. */
  public Optional<Practitioner> practitioner(String name) {
    return practitioners.stream()
        .filter(one -> one.shown() && one.name().equalsIgnoreCase(name.strip()))
        .findFirst();
  }

  /**
   * The branch to fill in: where the computer stands or, where nobody said, where the practitioner
   * mostly is; empty for none.
   */
  public String branchFor(String practitioner) {
    Optional<Branch> usual = practitioner(practitioner).flatMap(one -> branch(one.branch()));
    return Optional.ofNullable(here).or(() -> usual).map(Branch::name).orElse("");
  }

  /**
   * What another calls a practitioner, as bills offer it: as it is where there is no list, empty
   * where the list does not have it.
   */
  public String practitionerCalled(String name) {
    return practitionerNames().isEmpty()
        ? name
        : practitioner(name).map(Practitioner::name).orElse("");
  }

  /** The same of a branch, by its name or its code. */
  public String branchCalled(String name) {
    return branchNames().isEmpty()
        ? name
        : branches.stream()
            .filter(Branch::shown)
            .filter(one -> one.name().equalsIgnoreCase(name) || one.code().equalsIgnoreCase(name))
            .findFirst()
            .map(Branch::name)
            .orElse("");
  }
}
