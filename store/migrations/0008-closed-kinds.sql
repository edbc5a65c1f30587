-- Kinds of subject that are closed to everybody without one right, and a vault of their own for those who are released.

create function scope_any(rights text[]) returns boolean language sql stable as $$
  select coalesce(string_to_array(nullif(current_setting('app.rights', true), ''), ',') && rights, false)
$$;

-- Whether any row of an event belongs to a subject of these kinds: acts on duties are of no kind by their own type.
create function names_kind(facts jsonb, kinds text[]) returns boolean language sql immutable as $$
  select exists (select from jsonb_array_elements(facts) as r, jsonb_object_keys(r -> 'streams') as s
                 where split_part(s, '/', 1) = any (kinds))
$$;

create schema vault_resettlement;
create table vault_resettlement.vault_keys (like public.vault_keys including all);
create table vault_resettlement.vault (like public.vault including all);
create table vault_resettlement.vault_reads (like public.vault_reads including all);
create table vault_resettlement.vault_numbers (like public.vault_numbers including all);
create table vault_resettlement.vault_texts (like public.vault_texts including all);
grant usage on schema vault_resettlement to firebreak_writer;
grant select, insert, update on vault_resettlement.vault_keys, vault_resettlement.vault to firebreak_writer;
grant select, insert on vault_resettlement.vault_reads to firebreak_writer;
grant select, insert, update, delete on vault_resettlement.vault_numbers, vault_resettlement.vault_texts to firebreak_writer;
