-- Makes possible: what bodies decided, what people said and what is shown, read by every room by one rule.

-- A room's store speaks of its own tables and the ground's. What other rooms need of these in one query they ask here.

-- Each thing that a decision speaks of, what it is about and what it covers, while the decision stands.
create function decided() returns table (
  decision_id uuid, record_id uuid, version_no int, outcome text, is_yes boolean, on_day date, body_unit_id uuid
) language sql stable as $$
  select d.id, d.about_record_id, d.version_no, d.outcome, d.outcome in ('adopted', 'approved', 'approved_with_conditions'),
    d.on_day, d.body_unit_id
  from decision d where d.annulled_at is null
  union all
  select d.id, c.record_id, c.version_no, d.outcome, d.outcome in ('adopted', 'approved', 'approved_with_conditions'),
    d.on_day, d.body_unit_id
  from decision_covers c join decision d on d.id = c.decision_id where d.annulled_at is null
$$;

-- What each person said, with the name they are known by.
create function said() returns table (
  id uuid, about_record_id uuid, kind text, words text, on_day date, by_name text, is_by_adviser boolean
) language sql stable as $$
  select c.id, c.about_record_id, c.kind, c.words, c.said_on, coalesce(a.known_as, m.name), c.from_kind = 'adviser'
  from contribution c left join adviser a on a.id = c.from_id left join member m on m.id = c.from_id
$$;

-- Asks that people can answer on that day.
create function open_asks(on_day date) returns table (id uuid, about_record_id uuid) language sql stable as $$
  select a.id, a.about_record_id from ask a
  where a.opens_on <= open_asks.on_day and a.closes_on >= open_asks.on_day and a.closed_at is null
$$;

-- A word, once it was put to people or adopted; a strategy and a promise, while a body's yes stands or people are asked
-- about it; a promise too while people are asked about its strategy; and the asks about any of these.
create function shown_records(on_day date) returns setof uuid language sql stable as $$
  with shown as (
    select c.id from concept c
    where exists (select 1 from decided() d where d.record_id = c.id and d.outcome = 'adopted' and d.version_no is not null)
      or exists (select 1 from ask a where a.about_record_id = c.id)
    union all
    select s.id from strategy s
    where exists (select 1 from decided() d where d.record_id = s.id and d.is_yes)
      or exists (select 1 from open_asks(shown_records.on_day) a where a.about_record_id = s.id)
    union all
    select p.id from promise p
    where exists (select 1 from decided() d where d.record_id = p.id and d.is_yes)
      or exists (select 1 from open_asks(shown_records.on_day) a where a.about_record_id in (p.id, p.strategy_id)))
  select id from shown
  union all
  select a.id from ask a where a.about_record_id in (select id from shown)
$$;
