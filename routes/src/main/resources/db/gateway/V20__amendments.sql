-- What an entry is to say now, if that is not what was asked for at first: sealed, and the newest alone.
alter table gateway.write_back add column amendment bytea;
alter table gateway.write_back add column amendment_version bigint not null default 0;
-- Whether it may have been sent: what never was is withdrawn without being sent. Of older rows nothing is known.
alter table gateway.write_back add column sent boolean not null default true;
alter table gateway.write_back alter column sent set default false;

alter table gateway.write_back drop constraint write_back_state_check;
alter table gateway.write_back add constraint write_back_state_check
  check (state in ('WAITING', 'WRITTEN', 'PARKED', 'WITHDRAWN'));
drop index gateway.write_back_lane;
create index write_back_lane on gateway.write_back (practice, patient, seq) where state in ('WAITING', 'PARKED');
-- To be sealed anew when the practice's data key is rolled over.
grant update (amendment) on gateway.write_back to ${purge};
