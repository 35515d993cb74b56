-- A practice that has left leaves nothing here that purge could not destroy.
grant select, delete on gateway.saml_message, gateway.saml_session, gateway.logout_token, gateway.card_ticket to ${purge};
