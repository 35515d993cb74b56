-- To be sealed anew when the practice's data key is rolled over.
grant update (demographics) on core.account to ${purge};
grant update (content, outcome) on core.billing_item to ${purge};
grant update (bytes) on core.intake_refused to ${purge};
