-- To be sealed anew when the practice's data key is rolled over.
grant update (content) on gateway.person, gateway.session, gateway.saml_session, gateway.card_ticket, gateway.saml_metadata
  to ${purge};
