-- Makes possible: a team sets aside, with its reason, what the mechanical look noticed; copies are found by question.

-- For the team alone. `finding_key` says which finding; a finding itself is worked out anew each time and never kept.
create table set_aside (
  org_id uuid not null default this_org(),
  assessment_id uuid not null,
  finding_key text not null,
  reason text not null check (length(reason) > 0),
  on_day date not null,
  by_id uuid,
  primary key (org_id, assessment_id, finding_key),
  foreign key (org_id, assessment_id) references assessment,
  foreign key (org_id, by_id) references member
);
call keep_apart('set_aside');

-- Under row security an index on shared shingles is not used, because that operator is not leakproof; equality is.
drop index answer_prefix;
create index answer_question on answer (org_id, question_key);
