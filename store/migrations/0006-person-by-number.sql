-- Who has a citizen number, without the number: a keyed digest, so that a list pasted twice names one person once.
-- The key is not in the database. Erasing a person takes the row away.

create table vault_numbers (
  city text not null,
  digest bytea not null,
  person text not null,
  primary key (city, digest)
);
create index vault_numbers_of_person on vault_numbers (city, person);

grant select, insert, delete on vault_numbers to firebreak_writer;
