-- Up to which event `states` is whole: while much is written at once, states follow the events at a distance, and
-- whoever opens the city after a crash folds what is missing.

alter table heads add column states_at bigint not null default 0;
set local role firebreak_writer;
update heads set states_at = last_event;
reset role;
