-- To be sealed anew when the practice's data key is rolled over. A record whose content was changed rather than sealed
-- anew no longer fits its leaf.
grant update (content) on audit.record to ${purge};
