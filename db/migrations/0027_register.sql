-- Makes possible: the register of thousands of projects page by page, and who helps where a gate held a piece of work.

-- Every refusal names one person who helps: their post.
alter table gate_answer add column help_post_id uuid;
alter table gate_answer add foreign key (org_id, help_post_id) references post;
create index gate_answer_day on gate_answer (org_id, on_day);

-- One page of the register in the order of its titles, without sorting the rest.
create index record_project_title on record (org_id, title collate "C", id) where kind = 'project';
create index assessment_opened on assessment (org_id, unit_id, opened_on);

-- Points of reviewers and advisers that are open: the answer has not reached whoever raised them, or they say that it is
-- not so and nobody has checked it since.
create function open_points() returns table (id uuid, about_record_id uuid, part text, severity text) language sql stable as $$
  select c.id, c.about_record_id, c.part, c.severity
  from contribution c
  where c.kind = 'feedback' and c.severity <> 'praise' and exists (
    select 1 from action a
    where a.because_record_id = c.id
      and (case a.kind when 'task' then a.done_on is null else a.answered_on is null or a.sent_on is null end
        or (a.disputed_on is not null and a.verified_on is null)))
$$;
