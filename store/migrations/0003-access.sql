-- Who may see which row. Every policy fails closed: a setting that is missing or empty makes its test null.

create function scope_pattern() returns text language sql stable as $$
  select '^(' || string_agg(case when length(code) < 12 then code else code || '(-|$)' end, '|') || ')'
  from unnest(string_to_array(nullif(current_setting('app.scope', true), ''), ',')) as code
$$;

create function scope_city() returns text language sql stable as $$
  select nullif(current_setting('app.city', true), '')
$$;

create function scope_persons() returns boolean language sql stable as $$
  select nullif(current_setting('app.mode', true), '') = 'counts'
    or 'case.read' = any (string_to_array(nullif(current_setting('app.rights', true), ''), ','))
$$;

grant usage on schema public to firebreak_reader, firebreak_writer;

grant select, insert on events, streams, requests, seals to firebreak_writer;
grant select, insert, update on states, heads, figure_counts, city_clocks, scenario_state to firebreak_writer;
grant select on divisions, view_tables to firebreak_writer;
grant select, insert, update on vault, vault_keys to firebreak_writer;
grant select, insert on vault_reads to firebreak_writer;
grant select on events, streams, states, figure_counts, heads, seals, city_clocks, divisions to firebreak_reader;

alter table events enable row level security;
alter table events force row level security;
alter table streams enable row level security;
alter table streams force row level security;
alter table states enable row level security;
alter table states force row level security;
alter table figure_counts enable row level security;
alter table figure_counts force row level security;
alter table heads enable row level security;
alter table heads force row level security;
alter table seals enable row level security;
alter table seals force row level security;

create policy writer on events to firebreak_writer using (true) with check (true);
create policy writer on streams to firebreak_writer using (true) with check (true);
create policy writer on states to firebreak_writer using (true) with check (true);
create policy writer on figure_counts to firebreak_writer using (true) with check (true);
create policy writer on heads to firebreak_writer using (true) with check (true);
create policy writer on seals to firebreak_writer using (true) with check (true);

create policy reader on figure_counts for select to firebreak_reader
  using (city = (select scope_city()) and place ~ (select scope_pattern()));
create policy reader on heads for select to firebreak_reader using (city = (select scope_city()));
create policy reader on seals for select to firebreak_reader using (city = (select scope_city()));
