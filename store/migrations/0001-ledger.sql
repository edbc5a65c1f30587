-- The ledger and what is folded from it. `city` leads every key, so that the same schema can be distributed by it.
-- Append-only by privilege (no UPDATE, no DELETE for the writer), without triggers.

create table events (
  city text not null,
  id bigint not null,
  occurred_at timestamptz not null,
  recorded_at timestamptz not null,
  stored_at timestamptz not null,
  type text not null,
  place text not null,
  post text not null,
  person text,
  request text not null,
  rows jsonb not null,
  primary key (city, occurred_at, id)
) partition by range (occurred_at);
create index events_by_id on events (city, id);
create index events_by_time on events using brin (occurred_at);
create table events_other partition of events default;

create table streams (
  city text not null,
  stream text not null,
  version integer not null,
  event bigint not null,
  row integer not null,
  occurred_at timestamptz not null,
  primary key (city, stream, version)
);

create table requests (
  city text not null,
  request text not null,
  outcome jsonb not null,
  primary key (city, request)
);

create table states (
  city text not null,
  stream text not null,
  kind text not null,
  place text not null,
  version integer not null,
  generation integer not null,
  state jsonb not null,
  primary key (city, stream)
) with (fillfactor = 70);
-- Compressing every state on its way in costs more than the disk it saves.
alter table states alter column state set storage external;

-- Position of a city's ledger; the row lock makes one writer at a time, in whichever process.
create table heads (
  city text primary key,
  last_event bigint not null,
  events bigint not null
);

create table figure_counts (
  city text not null,
  figure text not null,
  place text not null,
  date date not null,
  part text not null,
  n bigint not null,
  primary key (city, figure, place, date, part)
) with (fillfactor = 80);

create table seals (
  city text not null,
  number integer not null,
  ids bigint[] not null,
  digests bytea not null,
  hash bytea not null,
  sealed_at timestamptz not null,
  primary key (city, number)
);

create table city_clocks (
  city text primary key,
  mode text not null check (mode in ('real', 'scenario')),
  instant timestamptz,
  rate double precision,
  state text check (state in ('running', 'paused')),
  set_at timestamptz not null
);

create table divisions (
  code text primary key,
  level integer not null,
  parent text,
  name_zh text not null,
  name_en text,
  lon double precision,
  lat double precision
);
create index divisions_by_parent on divisions (parent);

create table scenario_state (
  key text primary key,
  value jsonb not null
);

-- Which declaration each view table was made from: a changed one is made again from the events.
create table view_tables (
  name text primary key,
  signature text not null
);
