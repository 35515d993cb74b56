-- To be sealed anew when the practice's data key is rolled over.
grant update (content) on cards.card, cards.factor, cards.history, cards.letter, cards.certificate to ${purge};
grant update (certificate) on cards.card_key to ${purge};
