-- Makes possible: a team talks about an answer beside it. Theirs alone for good: never handed in, counted or owed.

create table team_comment (
  org_id uuid not null default this_org(),
  id uuid not null,
  assessment_id uuid not null,
  question_key text not null,
  words text not null check (length(words) > 0),
  at timestamptz not null,
  by_id uuid not null,
  -- Since when it is dealt with, and by whom.
  dealt_at timestamptz,
  dealt_by uuid,
  primary key (org_id, id),
  foreign key (org_id, assessment_id) references assessment,
  foreign key (org_id, by_id) references member,
  foreign key (org_id, dealt_by) references member,
  check ((dealt_at is null) = (dealt_by is null))
);
create index team_comment_beside on team_comment (org_id, assessment_id, question_key);
call keep_apart('team_comment');
