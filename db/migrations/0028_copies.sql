-- Makes possible: an assessment is opened without looking through every other for copies; each save looks for its own.

-- Where the words of one answer also stand, from both sides. Found when either is saved.
create table answer_copy (
  org_id uuid not null default this_org(),
  assessment_id uuid not null,
  question_key text not null,
  other_id uuid not null,
  other_question text not null,
  likeness real not null,
  primary key (org_id, assessment_id, question_key, other_id, other_question),
  foreign key (org_id, assessment_id) references assessment,
  foreign key (org_id, other_id) references assessment
);
create index answer_copy_other on answer_copy (org_id, other_id, other_question);
call keep_apart('answer_copy');
