-- Makes possible: a change because of something done with people, one rule for what holds an acceptance up, and a word
-- that a public adviser says to the lead alone.

alter table change drop constraint change_because_kind_check;
alter table change add constraint change_because_kind_check
  check (because_kind in ('contribution', 'event', 'reading', 'finding', 'use', 'decision', 'reflection'));

-- Said by a public adviser for whoever leads on health equity alone: the team of the work never reads it.
alter table contribution add column for_lead_alone boolean not null default false;

-- What each person said, with the name they are known by. What was said to the lead alone is nobody's cause for anything.
create or replace function said() returns table (
  id uuid, about_record_id uuid, kind text, words text, on_day date, by_name text, is_by_adviser boolean
) language sql stable as $$
  select c.id, c.about_record_id, c.kind, c.words, c.said_on, coalesce(a.known_as, m.name), c.from_kind = 'adviser'
  from contribution c left join adviser a on a.id = c.from_id left join member m on m.id = c.from_id
  where not c.for_lead_alone
$$;

-- Each thing done with people, and what it was about: the work it was part of, and the assessments of that work.
create function held() returns table (event_id uuid, about_record_id uuid, on_day date, is_by_adviser boolean)
language sql stable as $$
  with done as (
    select e.id, r.unit_id, e.on_day,
      e.adviser_raters > 0 or exists (select 1 from event_adviser a where a.event_id = e.id) as by_adviser
    from event e join record r on r.id = e.id where r.archived_at is null)
  select d.id, d.unit_id, d.on_day, d.by_adviser from done d
  union all
  select d.id, a.id, d.on_day, d.by_adviser from done d join assessment a on a.unit_id = d.unit_id
$$;

-- Points of reviewers and advisers that are open, in whatever form an adviser made them: the answer has not reached
-- whoever raised them, or they say that it is not so and nobody has checked it since.
create or replace function open_points() returns table (id uuid, about_record_id uuid, part text, severity text)
language sql stable as $$
  select c.id, c.about_record_id, c.part, c.severity
  from contribution c
  where c.kind <> 'help' and c.severity <> 'praise' and exists (
    select 1 from action a
    where a.because_record_id = c.id
      and (case a.kind when 'task' then a.done_on is null else a.answered_on is null or a.sent_on is null end
        or (a.disputed_on is not null and a.verified_on is null)))
$$;

-- As before; the points of another rater of the same round, until one's own scores are in; and what was said to the lead
-- alone, from everybody who neither leads on health equity nor looks after advisers, and from those two where they are in
-- the team themselves.
create or replace function held_back_from(member uuid) returns setof uuid language sql stable as $$
  with waiting as (
    select v.assessment_id, v.round, coalesce(
      (select max(o.first_scores_at) from review o where o.assessment_id = v.assessment_id and o.reviewer_id = member),
      '-infinity') as since
    from review v where v.reviewer_id = member and v.outcome is null and v.first_scores_at is null),
  unread as (
    select c.id from waiting w join contribution c on c.about_record_id = w.assessment_id join record r on r.id = c.id
    where c.from_kind in ('adviser', 'resident') and r.made_at > w.since
    union
    select c.id from waiting w join review other on other.assessment_id = w.assessment_id and other.round = w.round
        and other.reviewer_id <> member
      join contribution c on c.review_id = other.id
    union
    select c.id from contribution c join record about on about.id = c.about_record_id
    where c.for_lead_alone and (
      about.made_by = member
      or exists (select 1 from assessment_author w where w.assessment_id = c.about_record_id and w.member_id = member)
      or exists (select 1 from appointment p where p.post_id = about.owner_post_id and p.member_id = member
        and (p.to_on is null or p.to_on >= current_date))
      or not exists (select 1 from role_grant g where g.member_id = member and g.role in ('HL', 'adviser_admin')
        and g.ended_at is null)))
  select id from unread
  union all
  select a.id from action a where a.because_record_id in (select id from unread)
$$;
create index contribution_lead_alone on contribution (org_id) where for_lead_alone;
