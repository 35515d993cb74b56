-- What the clinical system was asked of a patient's consultations, and told. Deleted when it was used, or after a day.
create table core.consultation_question (
  practice text        not null,
  request  uuid        not null,
  patient  uuid        not null,
  days     int         not null check (days between 1 and 10),
  asked_at timestamptz not null,
  answer   bytea,
  primary key (practice, request)
);
create index consultation_question_patient on core.consultation_question (practice, patient);
alter table core.consultation_question enable row level security;
alter table core.consultation_question force row level security;
create policy practice on core.consultation_question
  using (practice = current_setting('caregateway.practice', true));
grant select, insert, delete on core.consultation_question to ${run};
grant update (answer) on core.consultation_question to ${run};
grant select, delete on core.consultation_question to ${purge};
-- To be sealed anew when the practice's data key is rolled over.
grant update (answer) on core.consultation_question to ${purge};
