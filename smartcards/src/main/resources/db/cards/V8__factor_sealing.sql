-- What a device's sealed content is bound to: 0 its own id alone, 1 its card and kind too. Each use seals it anew.
alter table cards.factor add column sealing int not null default 0;
