-- Makes possible: a specialist scores first and reads what public advisers said afterwards, whichever way they come.

-- What a reviewer may not read yet: whatever the public said about an assessment since they last gave their scores on
-- it, for as long as they have a review of it without scores; and the answers owed to it, whose titles are its words.
create function held_back_from(member uuid) returns setof uuid language sql stable as $$
  with waiting as (
    select v.assessment_id, coalesce(
      (select max(o.first_scores_at) from review o where o.assessment_id = v.assessment_id and o.reviewer_id = member),
      '-infinity') as since
    from review v where v.reviewer_id = member and v.outcome is null and v.first_scores_at is null),
  unread as (
    select c.id from waiting w join contribution c on c.about_record_id = w.assessment_id join record r on r.id = c.id
    where c.from_kind in ('adviser', 'resident') and r.made_at > w.since)
  select id from unread
  union all
  select a.id from action a where a.because_record_id in (select id from unread)
$$;
