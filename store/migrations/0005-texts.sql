-- What people wrote in their own words. Events and views hold `ref`; `owner` is the person or the subject whose key
-- seals it. An empty `sealed` was erased.

create table vault_texts (
  city text not null,
  ref text not null,
  owner text not null,
  sealed bytea not null,
  primary key (city, ref)
);
create index vault_texts_of_owner on vault_texts (city, owner);

grant select, insert, update, delete on vault_texts to firebreak_writer;
