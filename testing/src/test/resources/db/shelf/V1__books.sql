create table books (id int primary key, title text not null);
grant select, insert on books to ${run};
grant select, delete on books to ${purge};
