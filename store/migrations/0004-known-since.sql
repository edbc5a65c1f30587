-- When the office began to know a subject's present generation: every row it shows is known from then.

alter table states add column since timestamptz;

set local role firebreak_writer;
update states t
set since = (
  select e.recorded_at
  from streams s join events e on e.city = s.city and e.occurred_at = s.occurred_at and e.id = s.event
  where s.city = t.city and s.stream = t.stream
    and case when t.generation = 0 then s.version = 1 else e.type = 'record-voided' end
  order by s.version desc limit 1
);
reset role;

alter table states alter column since set not null;
