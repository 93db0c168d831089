-- Makes possible: assessments with their answers, their way from opening to closing, reviews, gates, and links for advisers.

create table assessment (
  org_id uuid not null default this_org(),
  id uuid not null,
  unit_id uuid not null,
  -- The pack and its version are pinned at birth; only moving to a new version changes them.
  pack text not null,
  pack_version text not null,
  variant text not null,
  length text not null check (length in ('screen', 'short', 'full')),
  stage text not null check (stage in ('idea', 'design', 'delivery', 'close')),
  abstract text not null default '',
  opened_on date not null,
  -- Whose answers stand beside its own until it has some: the assessment of what it is part of.
  parent_id uuid,
  -- The one before it on the same work.
  previous_id uuid,
  -- Questions asked on top of those of its length, by key.
  added text[] not null default '{}',
  -- The first day on which somebody outside the team was affected; follow-ups count from here.
  live_from date,
  primary key (org_id, id),
  foreign key (org_id, id) references record,
  foreign key (org_id, unit_id) references unit,
  foreign key (org_id, parent_id) references assessment deferrable initially deferred,
  foreign key (org_id, previous_id) references assessment deferrable initially deferred
);
create index assessment_unit on assessment (org_id, unit_id);

-- The team: who may write, beside whoever holds the post that owns it.
create table assessment_author (
  org_id uuid not null default this_org(),
  assessment_id uuid not null,
  member_id uuid not null,
  added_on date not null,
  primary key (org_id, assessment_id, member_id),
  foreign key (org_id, assessment_id) references assessment,
  foreign key (org_id, member_id) references member
);
create index assessment_author_member on assessment_author (org_id, member_id);

-- Every step that an assessment took, numbered without a gap: where it stands is its latest. A step is never edited.
create table assessment_step (
  org_id uuid not null default this_org(),
  assessment_id uuid not null,
  no int not null check (no > 0),
  step text not null,
  state text not null,
  round int not null default 0,
  on_day date not null,
  at timestamptz not null,
  by_id uuid,
  why text,
  -- What was frozen with it: the version of a submission.
  version_no int,
  detail jsonb not null default '{}',
  is_latest boolean not null default true,
  primary key (org_id, assessment_id, no),
  foreign key (org_id, assessment_id) references assessment
);
create unique index assessment_step_latest on assessment_step (org_id, assessment_id) where is_latest;
create index assessment_step_named on assessment_step (org_id, step, on_day);

-- One answer to one question, by the question's key. `words` are all its words; `prefix` are those of its shingles by
-- which answers that share much of it are found.
create table answer (
  org_id uuid not null default this_org(),
  assessment_id uuid not null,
  question_key text not null,
  value jsonb not null,
  words text not null default '',
  shingles int[] not null default '{}',
  prefix int[] not null default '{}',
  edit int not null default 1,
  -- Carried over from an older version of the pack, and the question reads differently now.
  look_again boolean not null default false,
  saved_at timestamptz not null,
  saved_by uuid,
  primary key (org_id, assessment_id, question_key),
  foreign key (org_id, assessment_id) references assessment
);
create index answer_prefix on answer using gin (prefix);

-- Every earlier text of an answer. Nothing that was saved is ever lost.
create table answer_before (
  org_id uuid not null default this_org(),
  assessment_id uuid not null,
  question_key text not null,
  edit int not null,
  value jsonb not null,
  saved_at timestamptz not null,
  saved_by uuid,
  primary key (org_id, assessment_id, question_key, edit),
  foreign key (org_id, assessment_id) references assessment
);

-- A specialist looks at one round. Advisers speak through asks and contributions.
create table review (
  org_id uuid not null default this_org(),
  id uuid not null,
  assessment_id uuid not null,
  round int not null,
  reviewer_id uuid not null,
  assigned_on date not null,
  -- What the reviewer declared: nothing yet is null, none is an empty text.
  conflicts text,
  declared_at timestamptz,
  -- From this moment the comments of advisers may be read.
  first_scores_at timestamptz,
  done_on date,
  outcome text check (outcome in ('returned', 'accepted', 'accepted_with_actions', 'escalated', 'stood_down')),
  note text not null default '',
  primary key (org_id, id),
  foreign key (org_id, id) references record,
  foreign key (org_id, assessment_id) references assessment,
  foreign key (org_id, reviewer_id) references member,
  unique (org_id, assessment_id, round, reviewer_id)
);
create index review_reviewer on review (org_id, reviewer_id);

-- 0 to 4 for one answer in one round, by one person; `agreed` is what raters settled on together.
create table rating (
  org_id uuid not null default this_org(),
  assessment_id uuid not null,
  round int not null,
  question_key text not null,
  by_kind text not null check (by_kind in ('adviser', 'specialist', 'agreed')),
  by_id uuid not null,
  score int not null check (score between 0 and 4),
  note text not null default '',
  at timestamptz not null,
  primary key (org_id, assessment_id, round, question_key, by_kind, by_id),
  foreign key (org_id, assessment_id) references assessment
);

create table follow_up (
  org_id uuid not null default this_org(),
  assessment_id uuid not null,
  point text not null check (point in ('m3', 'm6', 'm12')),
  outcome text not null check (outcome in ('wider', 'no-clear-change', 'narrower', 'unknown')),
  harm boolean not null,
  note text not null default '',
  recorded_on date not null,
  by_id uuid,
  primary key (org_id, assessment_id, point),
  foreign key (org_id, assessment_id) references assessment
);

-- Where an assessment is required: on kinds of work, or on one process.
create table gate (
  org_id uuid not null default this_org(),
  id uuid not null,
  applies_to text not null check (applies_to in ('project', 'process', 'partner')),
  variants text[] not null default '{}',
  -- For a gate on one process of the organisation's own.
  process_unit_id uuid,
  pack text not null,
  length text not null check (length in ('screen', 'short', 'full')),
  stage text not null check (stage in ('idea', 'design', 'delivery', 'close')),
  before text not null check (before in ('design_lock', 'approval', 'award', 'procurement', 'close')),
  mode text not null check (mode in ('advise', 'explain', 'require')),
  approver_post_id uuid not null,
  policy_evidence_id uuid,
  must_show text[] not null default '{}',
  adds text[] not null default '{}',
  queue_days int not null default 30 check (queue_days > 0),
  from_on date not null,
  to_on date,
  primary key (org_id, id),
  foreign key (org_id, id) references record,
  foreign key (org_id, process_unit_id) references unit,
  foreign key (org_id, approver_post_id) references post,
  foreign key (org_id, policy_evidence_id) references record
);

-- What an approver said at a gate about one piece of work. A waiver has an end and says what is done instead.
create table gate_answer (
  org_id uuid not null default this_org(),
  id uuid not null,
  gate_id uuid not null,
  unit_id uuid not null,
  assessment_id uuid,
  answer text not null check (answer in ('passed', 'held', 'waived')),
  why text not null default '',
  instead text,
  until_on date,
  on_day date not null,
  by_id uuid,
  post_id uuid,
  primary key (org_id, id),
  foreign key (org_id, gate_id) references gate,
  foreign key (org_id, unit_id) references unit,
  foreign key (org_id, assessment_id) references assessment,
  check (answer <> 'waived' or (length(why) > 0 and length(instead) > 0 and until_on is not null)),
  check (answer <> 'held' or length(why) > 0)
);
create index gate_answer_unit on gate_answer (org_id, unit_id);

-- Something done with people: logged once, linked wherever it counts. Payment and who is missing are part of it.
create table event (
  org_id uuid not null default this_org(),
  id uuid not null,
  on_day date not null,
  place text not null default '',
  stage text not null check (stage in ('idea', 'design', 'delivery', 'analysis', 'reporting', 'governance')),
  role text not null check (role in ('informed', 'consulted', 'collaborated', 'led')),
  people int not null check (people >= 0),
  who text not null default '',
  missing text not null default '',
  said text not null default '',
  changed text not null default '',
  paid text not null check (paid in ('paid', 'declined_by_choice', 'expenses_only', 'not_offered')),
  told_on date,
  team_rating int check (team_rating between 0 and 4),
  adviser_rating int check (adviser_rating between 0 and 4),
  primary key (org_id, id),
  foreign key (org_id, id) references record
);
create table event_adviser (
  org_id uuid not null default this_org(),
  event_id uuid not null,
  adviser_id uuid not null,
  primary key (org_id, event_id, adviser_id),
  foreign key (org_id, event_id) references event,
  foreign key (org_id, adviser_id) references adviser
);

-- What a reviewer's or adviser's point needs beside its words. A major one names who is affected and what would settle it.
alter table contribution add column review_id uuid;
alter table contribution add column affected text not null default '';
alter table contribution add column settled_by text not null default '';
-- The person who raised it, of an answer that says it is done: they disagree, and say why.
alter table action add column disputed_on date;
alter table action add column disputed_words text;

-- A link for a public adviser: one ask, one person, until a day. It opens again and again and never gives more.
alter table link drop constraint link_purpose_check;
alter table link add constraint link_purpose_check check (purpose in ('invitation', 'adviser'));
alter table link alter column for_member_id drop not null;
alter table link add column for_adviser_id uuid;
alter table link add column ask_id uuid;
alter table link add column sent_by text check (sent_by in ('email', 'print', 'phone'));
alter table link add column made_at timestamptz;
alter table link add column seen_on date;
alter table link add foreign key (org_id, for_adviser_id) references adviser;
alter table link add foreign key (org_id, ask_id) references ask;
alter table link add check ((purpose = 'invitation' and for_member_id is not null)
  or (purpose = 'adviser' and for_adviser_id is not null and ask_id is not null));

-- Where somebody is, so that others see who has a section open. Kept no longer than the session.
alter table session add column at_path text;

call keep_apart('assessment', 'assessment_author', 'assessment_step', 'answer', 'answer_before', 'review', 'rating',
  'follow_up', 'gate', 'gate_answer', 'event', 'event_adviser');

-- What a member was named for, and may read for that reason alone: what they write with others, what they review.
create function named_records(member uuid) returns setof uuid language sql stable as $$
  select a.assessment_id from assessment_author a where a.member_id = member
  union
  select r.assessment_id from review r where r.reviewer_id = member and r.outcome is distinct from 'stood_down'
  union
  select r.id from review r where r.reviewer_id = member
$$;

-- As before, and an assessment from its first submission on.
create or replace function shown_records(on_day date) returns setof uuid language sql stable as $$
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
  union all
  select s.assessment_id from assessment_step s where s.step = 'submit' and s.round = 1
$$;
