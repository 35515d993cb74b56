package io.caregateway.gateway.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.caregateway.core.billing.Doer;
import io.caregateway.core.billing.Outcome;
import io.caregateway.core.billing.desk.Desk;
import io.caregateway.core.billing.desk.Lists;
import io.caregateway.core.billing.letterhead.Letterheads;
import io.caregateway.core.billing.prices.PriceFile;
import io.caregateway.core.billing.prices.PriceList;
import io.caregateway.feed.OdsCode;
import io.caregateway.routes.practice.Practices;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.Origin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Gives the demo's practices what a practice sets up before its first bill: prices, letterhead,
 * practitioners and a branch. Each is given where the practice has none, before anybody is told
 * that the gateway is ready, so that what people change stays changed.
 */
@Component
@ConditionalOnBooleanProperty("gateway.demo.billing")
final class DemoBilling implements ApplicationRunner {

  private static final String BRANCH = "MAIN";

  private final Practices practices;
  private final PriceList prices;
  private final Letterheads letterheads;
  private final Desk desk;
  private final Doer doer = new Doer(Actor.system("demo"), Origin.internal("demo billing"));

  DemoBilling(Practices practices, PriceList prices, Letterheads letterheads, Desk desk) {
    this.practices = practices;
    this.prices = prices;
    this.letterheads = letterheads;
    this.desk = desk;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    DemoPractice.ALL.stream()
        .filter(demo -> practices.find(demo.code()).isPresent())
        .forEach(this::setUp);
  }

  void setUp(DemoPractice demo) {
    OdsCode practice = demo.code();
    if (prices.all(practice).isEmpty()) {
      PriceFile taken = prices.take(practice, list(), doer.actor(), doer.origin());
      held(taken.holds(), "prices");
    }
    if (letterheads.all(practice).isEmpty()) {
      held(letterheads.change(practice, demo.letterhead(), doer), "letterhead");
    }
    Lists lists = desk.lists(practice, null);
    if (lists.branches().isEmpty() && lists.practitioners().isEmpty()) {
      listStaff(demo);
    }
  }

  private void listStaff(DemoPractice demo) {
    OdsCode practice = demo.code();
    UUID branch = id(practice, demo.branch());
    held(desk.addBranch(practice, branch, BRANCH, demo.branch(), doer), "branch");
    for (String name : demo.practitioners()) {
      UUID id = id(practice, name);
      held(desk.addPractitioner(practice, id, name, doer), "practitioners");
      held(desk.setPractitioner(practice, id, true, branch, doer), "practitioners");
    }
  }

  /** The same at every gateway, so that two that start at once give one. */
  private static UUID id(OdsCode practice, String name) {
    return UUID.nameUUIDFromBytes((practice.value() + " " + name).getBytes(UTF_8));
  }

  private static void held(Outcome outcome, String what) {
    held(outcome instanceof Outcome.Done, what);
  }

  private static void held(boolean done, String what) {
    if (!done) {
      throw new IllegalStateException("the demo's " + what + " were refused");
    }
  }

  private static String list() {
    try {
      return new ClassPathResource("demo/prices.csv").getContentAsString(UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
