-- To be sealed anew when the practice's data key is rolled over.
grant update (data) on feed.outbox to ${purge};
