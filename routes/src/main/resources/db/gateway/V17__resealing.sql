-- To be sealed anew when the practice's data key is rolled over.
grant update (demographics) on gateway.patient to ${purge};
grant update (starter, cursor) on gateway.sync_run to ${purge};
grant update (source_id) on gateway.sync_read to ${purge};
grant update (source_id, raw) on gateway.quarantine to ${purge};
grant update (request) on gateway.write_back to ${purge};
grant update (content) on gateway.restriction, gateway.correction_note, gateway.erasure_request to ${purge};
