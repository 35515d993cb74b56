package io.caregateway.gateway.audit.words;

import static io.caregateway.gateway.audit.words.ActGroup.BILLING;
import static io.caregateway.gateway.audit.words.ActGroup.CARDS;
import static io.caregateway.gateway.audit.words.ActGroup.PATIENTS;
import static io.caregateway.gateway.audit.words.ActGroup.PEOPLE;
import static io.caregateway.gateway.audit.words.ActGroup.RIGHTS;
import static io.caregateway.gateway.audit.words.ActGroup.SIGNING_ON;
import static io.caregateway.gateway.audit.words.ActGroup.SITE;

import io.caregateway.safeguards.audit.Act;
import java.util.Locale;

/**
 * An act in staff words.
 *
 * @param done what somebody did, as {@code signed on}
 * @param tried the same as what somebody may do, as {@code sign on}
 */
public record ActWords(ActGroup group, String done, String tried) {

  /** As a choice of a list: {@code Sign on}. */
  public String title() {
    return tried.substring(0, 1).toUpperCase(Locale.UK) + tried.substring(1);
  }

  /** Without a default: an act that is new does not compile until it is given its words. */
  public static ActWords of(Act act) {
    return switch (act) {
      case SIGN_ON -> signing("signed on", "sign on");
      case SIGN_OUT -> signing("signed out", "sign out");
      case ROLE_CHOSEN -> signing("chose a role", "choose a role");
      case SESSION_ENDED -> signing("ended a session", "end a session");
      case SESSION_LOCKED -> signing("locked a session", "lock a session");
      case SESSION_UNLOCKED -> signing("unlocked a session", "unlock a session");
      case ACCESS_REFUSED -> signing("asked for something", "open what they asked for");
      case PERSON_CHANGED -> people("changed a person or their roles", "change a person");
      case PATIENT_READ -> patients("looked at a patient", "look at a patient");
      case PATIENT_SEARCH -> patients("searched for patients", "search for patients");
      case CONSULTATIONS_READ ->
          patients("read a patient’s consultations", "read a patient’s consultations");
      case SYNC ->
          patients("fetched changes from the clinical system", "fetch from the clinical system");
      case QUARANTINE_READ ->
          patients("looked at what could not be read", "look at what could not be read");
      case QUARANTINE_RETRY ->
          patients("tried again what could not be read", "try again what could not be read");
      case PRICES_CHANGED -> billing("changed the prices", "change the prices");
      case BANKING_CLOSED -> billing("closed a till", "close a till");
      case BANKING_REVERSED -> billing("took a banking back", "take a banking back");
      case MANDATE_CHANGED -> billing("entered or ended a mandate", "change a mandate");
      case DEBIT_SCHEME_CHANGED ->
          billing("changed how direct debits are collected", "change how debits are collected");
      case COLLECTION_MADE -> billing("made a collection", "make a collection");
      case COLLECTION_FILE_TAKEN ->
          billing("took the file of a collection", "take the file of a collection");
      case COLLECTION_BOOKED ->
          billing("booked the result of a collection", "book the result of a collection");
      case WRITE_OFF_ASKED -> billing("asked for a write-off", "ask for a write-off");
      case WRITE_OFF_APPROVED -> billing("approved a write-off", "approve a write-off");
      case WRITE_OFF_DECLINED -> billing("declined a write-off", "decline a write-off");
      case REMINDER_MADE -> billing("made a reminder", "make a reminder");
      case DEBT_HELD -> billing("halted reminders", "halt reminders");
      case DEBT_HOLD_LIFTED -> billing("let reminders go on", "let reminders go on");
      case DEBT_TERMS_CHANGED -> billing("changed when bills are due", "change when bills are due");
      case BILL_DRAFTED -> billing("worked at the draft of a bill", "work at the draft of a bill");
      case ESTIMATE_GIVEN -> billing("gave an estimate", "give an estimate");
      case BILL_POSTED -> billing("posted a bill", "post a bill");
      case BILL_VOIDED -> billing("voided a bill", "void a bill");
      case BILL_CREDITED -> billing("credited a bill", "credit a bill");
      case PAYMENT_TAKEN -> billing("took a payment", "take a payment");
      case PAYMENT_ALLOCATED ->
          billing("set money in hand against a bill", "set money against a bill");
      case PAYMENT_REFUNDED -> billing("gave money back", "give money back");
      case REPORT_READ -> billing("read a report that names payers", "read a report");
      case BILLING_ITEM_ADDED -> billing("added a billing item", "add a billing item");
      case PAYER_READ -> billing("looked at a payer", "look at a payer");
      case ACCOUNT_CHANGED ->
          billing("changed an account’s terms or notes", "change an account’s terms or notes");
      case PAYER_CHANGED -> billing("changed a payer", "change a payer");
      case WRITE_BACK ->
          billing("wrote a billing item to the record", "write a billing item to the record");
      case WRITE_BACK_AMENDED ->
          billing("put an entry of the record right", "put an entry of the record right");
      case WRITE_BACK_WITHDRAWN ->
          billing("withdrew an entry from the record", "withdraw an entry from the record");
      case WRITE_BACK_RETRY ->
          billing("had a billing item written again", "have a billing item written again");
      case PROCESSING_RESTRICTED ->
          rights("restricted the use of a patient’s data", "restrict the use of a patient’s data");
      case RESTRICTION_LIFTED ->
          rights("lifted a restriction of a patient’s data", "lift a restriction");
      case CORRECTION_NOTED -> rights("noted a correction", "note a correction");
      case ERASURE_ASKED -> rights("asked for a patient’s erasure", "ask for an erasure");
      case ERASURE_APPROVED -> rights("approved a patient’s erasure", "approve an erasure");
      case ERASURE_DECLINED -> rights("declined a patient’s erasure", "decline an erasure");
      case PATIENT_ERASED -> rights("erased a patient’s details", "erase a patient’s details");
      case ACCESS_ASKED ->
          rights("asked for the file of a patient", "ask for the file of a patient");
      case ACCESS_GIVEN -> rights("took the file of a patient", "take the file of a patient");
      case SETTINGS_CHANGED -> site("started with other settings", "change settings");
      case AUDIT_READ -> site("read this log", "read this log");
      case AUDIT_EXPORTED -> site("took records of this log as a file", "take records of this log");
      case BACKUP -> site("made a backup", "make a backup");
      case RESTORE -> site("restored a backup", "restore a backup");
      case KEY_ROLL_OVER -> site("rolled over the practice’s data key", "roll over the data key");
      case KEY_RETIRED -> site("destroyed a data key that had been replaced", "destroy a data key");
      case KEYS_REWRAPPED -> site("put the data keys under a new key", "rewrap the data keys");
      case RETENTION_RUN -> site("deleted what was due", "delete what is due");
      case HOLD_PLACED -> rights("had somebody’s data held", "have somebody’s data held");
      case HOLD_RELEASED -> rights("released a hold on data", "release a hold on data");
      case PRACTICE_EXPORTED -> site("exported the practice’s data", "export the practice’s data");
      case PRACTICE_ENDED -> site("ended the practice here", "end the practice here");
      case PRACTICE_KEPT -> site("took the practice’s end back", "take the practice’s end back");
      case PRACTICE_DESTROYED ->
          site("destroyed the practice’s keys and data", "destroy the practice’s data");
      case CARD_REQUESTED -> cards("requested a card", "request a card");
      case CARD_APPROVED -> cards("approved a card", "approve a card");
      case CARD_DECLINED -> cards("declined a card", "decline a card");
      case CARD_CODES_SENT -> cards("had codes for a card sent", "have codes for a card sent");
      case CARD_ENROLLED -> cards("enrolled a card", "enrol a card");
      case CARD_USED -> cards("used a card", "use a card");
      case CARD_RENEWED -> cards("renewed a card", "renew a card");
      case CARD_CHANGED -> cards("changed a card’s passcode", "change a card’s passcode");
      case CARD_DEVICE_ADDED -> cards("added a device to a card", "add a device to a card");
      case CARD_DEVICE_REMOVED -> cards("took a device from a card", "take a device from a card");
      case CARD_LOCKED -> cards("locked a card by wrong tries", "lock a card");
      case CARD_UNLOCKED -> cards("unlocked a card", "unlock a card");
      case CARD_SUSPENDED -> cards("suspended a card", "suspend a card");
      case CARD_RESTORED -> cards("gave a card back", "give a card back");
      case CARD_REVOKED -> cards("revoked a card", "revoke a card");
      case CARD_EXPIRED -> cards("noted that a card expired", "note that a card expired");
      case BILLING_LISTS_CHANGED ->
          billing(
              "changed the practitioners or branches of bills",
              "change the practitioners or branches of bills");
      case CARD_SEARCH -> cards("searched the cards of every practice", "search cards");
      case LETTERHEAD_CHANGED -> billing("changed a letterhead", "change a letterhead");
      case PAPER_PRINTED -> billing("printed a bill or another paper", "print a paper");
      case PAPER_SENT -> billing("sent a bill or another paper by e-mail", "send a paper");
    };
  }

  private static ActWords signing(String done, String tried) {
    return new ActWords(SIGNING_ON, done, tried);
  }

  private static ActWords patients(String done, String tried) {
    return new ActWords(PATIENTS, done, tried);
  }

  private static ActWords billing(String done, String tried) {
    return new ActWords(BILLING, done, tried);
  }

  private static ActWords rights(String done, String tried) {
    return new ActWords(RIGHTS, done, tried);
  }

  private static ActWords people(String done, String tried) {
    return new ActWords(PEOPLE, done, tried);
  }

  private static ActWords cards(String done, String tried) {
    return new ActWords(CARDS, done, tried);
  }

  private static ActWords site(String done, String tried) {
    return new ActWords(SITE, done, tried);
  }
}
