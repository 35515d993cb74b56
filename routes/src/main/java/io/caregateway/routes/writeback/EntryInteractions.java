package io.caregateway.routes.writeback;

import io.caregateway.fhir.billing.EntryForm;
import io.caregateway.routes.partner.Interaction;

/** What is asked of a clinical system about the entries of one form. */
record EntryInteractions(
    Interaction search, Interaction read, Interaction create, Interaction update) {

  static EntryInteractions of(EntryForm form) {
    return switch (form) {
      case CHARGE_ITEM ->
          new EntryInteractions(
              Interaction.SEARCH_CHARGE_ITEM,
              Interaction.READ_CHARGE_ITEM,
              Interaction.CREATE_CHARGE_ITEM,
              Interaction.UPDATE_CHARGE_ITEM);
      case CODED_ENTRY ->
          new EntryInteractions(
              Interaction.SEARCH_OBSERVATION,
              Interaction.READ_OBSERVATION,
              Interaction.CREATE_OBSERVATION,
              Interaction.UPDATE_OBSERVATION);
    };
  }
}
