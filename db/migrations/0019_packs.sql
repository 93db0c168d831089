-- Makes possible: an organisation that reads the versions of content packs it was made with until it adopts others, and
-- phrases of the lexicon that it has switched off, each with a reason.

-- The version of each pack on the day an organisation was made. Before this there was only 1.0 of each.
alter table organisation add column packs jsonb not null default
  '{"duties":"1.0","indicators":"1.0","lexicon/en-GB":"1.0","mainstreaming":"1.0","provisions":"1.0","starters":"1.0","terminology":"1.0"}';

create table phrase_off (
  org_id uuid not null default this_org() references organisation,
  id uuid not null,
  pack text not null,
  entry text not null,
  reason text not null check (length(trim(reason)) > 0),
  by_id uuid,
  on_day date not null,
  back_on date,
  primary key (org_id, id)
);
-- An entry is off once at a time.
create unique index phrase_off_now on phrase_off (org_id, pack, entry) where back_on is null;
call keep_apart('phrase_off');
