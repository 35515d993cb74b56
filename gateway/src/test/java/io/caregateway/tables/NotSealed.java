package io.caregateway.tables;

import java.util.Map;

/** Columns of bytes that are not sealed, and why. */
final class NotSealed {

  static final Map<String, String> COLUMNS =
      Map.ofEntries(
          Map.entry("keys.data_key.wrapped", "a key, wrapped"),
          Map.entry("audit.record.actor_index", "keyed hash"),
          Map.entry("audit.leaf.commitment", "salted hash"),
          Map.entry("audit.checkpoint.frontier", "hashes of hashes"),
          Map.entry("audit.refused.fingerprint", "keyed hash"),
          Map.entry("gateway.patient.source_index", "keyed hash"),
          Map.entry("gateway.patient.fingerprint", "keyed hash"),
          Map.entry("gateway.patient.content_fingerprint", "keyed hash"),
          Map.entry("gateway.patient.nhs_number_index", "keyed hash"),
          Map.entry("gateway.patient.birth_date_index", "keyed hash"),
          Map.entry("gateway.sync_link.link", "keyed hash"),
          Map.entry("gateway.sync_read.source_index", "keyed hash"),
          Map.entry("gateway.quarantine.fingerprint", "keyed hash"),
          Map.entry("gateway.quarantine.source_index", "keyed hash"),
          Map.entry("gateway.saml_message.digest", "hash of random ids"),
          Map.entry("gateway.logout_token.digest", "hash of random ids"),
          Map.entry("gateway.saml_session.name_index", "keyed hash"),
          Map.entry("gateway.person.user_index", "keyed hash"),
          Map.entry("gateway.session.user_index", "keyed hash"),
          Map.entry("gateway.session.handle", "keyed hash"),
          Map.entry("gateway.api_call.call", "keyed hash"),
          Map.entry("gateway.api_call.asked", "keyed hash"),
          Map.entry("gateway.attempt.whose", "keyed hash"),
          Map.entry("gateway.scheduled_tasks.task_data", "db-scheduler's; names of tasks alone"),
          Map.entry("gateway.scheduled_jobs.task_data", "as that"),
          Map.entry("gateway.erased_person.source_index", "keyed hash"),
          Map.entry("gateway.erased_person.nhs_number_index", "keyed hash"),
          Map.entry("core.account.nhs_number_index", "keyed hash"),
          Map.entry("core.account.family_indexes", "keyed hashes"),
          Map.entry("core.account.birth_date_index", "keyed hash"),
          Map.entry("core.intake_refused.fingerprint", "keyed hash"),
          Map.entry("core.payer.name_indexes", "keyed hashes"),
          Map.entry("cards.card.uid_index", "keyed hash"),
          Map.entry("cards.card.name_index", "keyed hash"),
          Map.entry("cards.card_key.wrapped", "a key, under passcode and key-encryption key"),
          Map.entry("cards.card_key.salt", "random"),
          Map.entry("cards.factor.credential", "a passkey's id, random"),
          Map.entry("cards.passkey_challenge.hash", "hash of a random value"),
          Map.entry("cards.code.picture", "keyed hash"),
          Map.entry("cards.code.mailed", "keyed hash"),
          Map.entry("cards.challenge.nonce_hash", "hash of a random value"),
          Map.entry("cards.challenge.address_index", "keyed hash"),
          Map.entry("cards.revocation_list.content", "the CRL, which is public"));

  private NotSealed() {}
}
