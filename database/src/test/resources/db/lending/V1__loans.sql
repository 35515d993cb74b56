create table loans (book int primary key references shelf.books);
grant select, insert on loans to ${run};
