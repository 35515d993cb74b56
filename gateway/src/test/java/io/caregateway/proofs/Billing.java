package io.caregateway.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.core.billing.AddOutcome;
import io.caregateway.core.billing.BillingItem;
import io.caregateway.core.billing.BillingItems;
import io.caregateway.core.billing.Doer;
import io.caregateway.core.billing.NewItem;
import io.caregateway.core.billing.ParkedItem;
import io.caregateway.core.billing.RetryOutcome;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.Origin;
import io.caregateway.stubs.practice.Practice;
import io.caregateway.stubs.world.PatientRecord;
import io.caregateway.stubs.world.PatientRecord.Standing;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The billing items of one practice: added by its staff, and looked for in the records. */
final class Billing {

  private static final Actor STAFF = Actor.system("proof");

  private record Item(UUID key, UUID patient) {}

  private final OdsCode practice;
  private final Random random;
  private final Set<UUID> keys = new HashSet<>();
  private int bills;

  Billing(OdsCode practice, Random random) {
    this.practice = practice;
    this.random = random;
  }

  int added() {
    return keys.size();
  }

  void add(Site site, int count) {
    add(site, count, "Private letter");
  }

  /**
   * @param text what the record is to say
   */
  void add(Site site, int count, String text) {
    List<UUID> accounts = accounts(site);
    for (int i = 0; i < count && !accounts.isEmpty(); i++) {
      UUID patient = accounts.get(random.nextInt(accounts.size()));
      NewItem item =
          new NewItem(
              "LETTER", null, text, "25.00", LocalDate.now(ZoneId.of("Europe/London")).toString());
      AddOutcome outcome =
          site.get(BillingItems.class)
              .add(practice, new PatientId(patient), item, STAFF, desk(), UUID.randomUUID());
      assertThat(outcome).isNotInstanceOf(AddOutcome.Invalid.class);
      if (outcome instanceof AddOutcome.Added added) {
        keys.add(added.key());
      }
    }
  }

  /** Makes whole bills, each of which has one or two entries of the record. */
  void bill(Site site, int count) {
    List<UUID> accounts = accounts(site);
    if (accounts.isEmpty()) {
      return;
    }
    BillDesk desk = new BillDesk(site, practice, new Doer(STAFF, desk()));
    for (int i = 0; i < count; i++) {
      List<UUID> entries = desk.bill(accounts.get(random.nextInt(accounts.size())), i % 2 == 0);
      bills += entries.isEmpty() ? 0 : 1;
      keys.addAll(entries);
    }
  }

  /** How many whole bills were posted. */
  int bills() {
    return bills;
  }

  private List<UUID> accounts(Site site) {
    return site.rows(
        practice,
        "select patient from core.account where practice = ? and state = 'ACTIVE'"
            + " order by patient",
        (row, n) -> row.getObject(1, UUID.class));
  }

  /**
   * Asks once more for everything parked.
   *
   * @return the items as they were parked
   */
  List<BillingItem> retryParked(Site site) {
    BillingItems items = site.get(BillingItems.class);
    List<BillingItem> parked =
        items.parked(practice, Integer.MAX_VALUE, STAFF, desk()).stream()
            .map(ParkedItem::item)
            .toList();
    for (BillingItem item : parked) {
      RetryOutcome outcome = items.retry(practice, item.key(), STAFF, desk());
      assertThat(outcome).isInstanceOf(RetryOutcome.Retried.class);
    }
    return parked;
  }

  /**
   * Each item stands once in the record, or is parked, or waits behind a parked one, because its
   * patient's record is no more.
   */
  void checkWrittenOnce(Site site, Practice stub) {
    assertThat(stub.written().countsByIdentifier().values()).allMatch(count -> count == 1);
    Set<String> written =
        stub.written().countsByIdentifier().keySet().stream()
            .map(identifier -> identifier.substring(identifier.lastIndexOf('|') + 1))
            .collect(Collectors.toSet());
    Set<UUID> known = new HashSet<>();
    for (Item item : items(site, "WRITTEN")) {
      known.add(item.key());
      assertThat(written).contains(item.key().toString());
    }
    Set<UUID> left = leftOrMerged(site, stub);
    List<Item> stopped = new ArrayList<>(items(site, "PARKED"));
    stopped.addAll(items(site, "WAITING"));
    for (Item item : stopped) {
      known.add(item.key());
      assertThat(left).as("patients of parked items").contains(item.patient());
    }
    assertThat(known).isEqualTo(keys);
    assertThat(keys.stream().map(UUID::toString)).containsAll(written);
  }

  long parked(Site site) {
    return items(site, "PARKED").size();
  }

  private Set<UUID> leftOrMerged(Site site, Practice stub) {
    Set<String> gone =
        stub.world().everybody().stream()
            .filter(patient -> patient.standing() != Standing.CURRENT)
            .map(PatientRecord::id)
            .collect(Collectors.toSet());
    return Agreement.kept(site, practice).stream()
        .filter(kept -> gone.contains(String.valueOf(kept.demographics().sourceId())))
        .map(kept -> kept.id().value())
        .collect(Collectors.toSet());
  }

  private List<Item> items(Site site, String state) {
    return site.rows(
        practice,
        "select key, patient from core.billing_item where practice = ? and state = '" + state + "'",
        (row, n) ->
            new Item(row.getObject("key", UUID.class), row.getObject("patient", UUID.class)));
  }

  private static Origin desk() {
    return Origin.internal(UUID.randomUUID().toString());
  }
}
