package io.caregateway.gateway.pages;

import static io.caregateway.gateway.signon.Permission.BANKING_CLOSE;
import static io.caregateway.gateway.signon.Permission.BILLING_ADD;
import static io.caregateway.gateway.signon.Permission.DEBITS_MANAGE;
import static io.caregateway.gateway.signon.Permission.DEBTS_MANAGE;
import static io.caregateway.gateway.signon.Permission.FIGURES_SEE;
import static io.caregateway.gateway.signon.Permission.MONEY_TAKE;
import static io.caregateway.gateway.signon.Permission.PAPER_CHANGE;
import static io.caregateway.gateway.signon.Permission.PATIENT_READ;
import static io.caregateway.gateway.signon.Permission.PRICES_CHANGE;

import io.caregateway.gateway.signon.Permission;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * The pages that the navigation leads to under Billing, in the order of the menu that they share.
 * Whoever may use any of them sees Billing, which leads to the first.
 */
public enum BillingPage {
  FIGURES("/figures", "Figures", FIGURES_SEE),
  PAYERS("/payers", "Payers", PATIENT_READ),
  TASKS("/tasks", "Tasks", PATIENT_READ),
  BULK("/bills/import", "Bills from a file", BILLING_ADD),
  BANKING("/banking", "Banking", BANKING_CLOSE),
  DEBTS("/debts", "Debts", DEBTS_MANAGE),
  DEBITS("/debits", "Direct debit", DEBITS_MANAGE),
  PRICES("/prices", "Prices", PRICES_CHANGE),
  LETTERHEADS("/letterheads", "Letterhead", PAPER_CHANGE);

  /** The lists of practitioners and branches stand beneath the prices. */
  private static final String DESK = "/desk";

  private final String address;
  private final String words;
  private final Permission right;

  BillingPage(String address, String words, Permission right) {
    this.address = address;
    this.words = words;
    this.right = right;
  }

  public String address() {
    return address;
  }

  public String words() {
    return words;
  }

  /** Those for somebody with these rights. */
  static List<BillingPage> openTo(Predicate<Permission> may) {
    return Arrays.stream(values()).filter(page -> page.isFor(may)).toList();
  }

  /** Whether a path is one of these pages or beneath one. */
  static boolean holds(String path) {
    return within(DESK, path)
        || Arrays.stream(values()).anyMatch(page -> within(page.address, path));
  }

  private static boolean within(String address, String path) {
    return path.equals(address) || path.startsWith(address + "/");
  }

  /** Accounts are for whoever bills or takes money; others may read patients too. */
  private boolean isFor(Predicate<Permission> may) {
    return may.test(right)
        && (right != PATIENT_READ || may.test(BILLING_ADD) || may.test(MONEY_TAKE));
  }
}
