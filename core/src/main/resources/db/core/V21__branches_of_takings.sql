-- At which branch money was taken or given back, where that is known, and which branch's till was counted.
alter table core.payment add column branch uuid,
  add foreign key (practice, branch) references core.branch (practice, id);
alter table core.banking add column branch uuid,
  add foreign key (practice, branch) references core.branch (practice, id);
