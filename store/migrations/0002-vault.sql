-- Personal data, apart from the ledger: no event, view or figure refers to what is in here.

create table vault_keys (
  city text not null,
  person text not null,
  wrapped bytea,
  erased_at timestamptz,
  primary key (city, person)
);

create table vault (
  city text not null,
  person text not null,
  sealed bytea not null,
  primary key (city, person)
);

create table vault_reads (
  city text not null,
  id bigint generated always as identity,
  person text not null,
  who text not null,
  post text not null,
  purpose text not null,
  at timestamptz not null,
  primary key (city, id)
);
