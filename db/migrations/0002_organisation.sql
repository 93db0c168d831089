-- Makes possible: levels, activities, a tree of units, projects, people, posts, roles, invitations, and where a record applies.

create table level (
  org_id uuid not null default this_org(),
  id uuid not null,
  key text not null,
  name text not null,
  place int not null,
  primary key (org_id, id),
  unique (org_id, key),
  foreign key (org_id, id) references record
);
create table activity (
  org_id uuid not null default this_org(),
  id uuid not null,
  key text not null,
  name text not null,
  place int not null,
  primary key (org_id, id),
  unique (org_id, key),
  foreign key (org_id, id) references record
);
create table unit (
  org_id uuid not null default this_org(),
  id uuid not null,
  level_id uuid not null,
  parent_id uuid,
  kind text not null check (kind in ('part', 'project', 'partner', 'body', 'process', 'collaboration')),
  governs boolean not null default false,
  from_on date,
  to_on date,
  places text[] not null default '{}',
  groups text[] not null default '{}',
  primary key (org_id, id),
  foreign key (org_id, id) references record,
  foreign key (org_id, level_id) references level,
  foreign key (org_id, parent_id) references unit,
  check (parent_id is distinct from id)
);
alter table record add foreign key (org_id, unit_id) references unit deferrable initially deferred;
create index unit_parent on unit (org_id, parent_id);

create table placement (
  org_id uuid not null default this_org(),
  record_id uuid not null,
  unit_id uuid,
  level_id uuid,
  activity_id uuid,
  check (unit_id is null or level_id is null),
  unique nulls not distinct (org_id, record_id, unit_id, level_id, activity_id),
  foreign key (org_id, record_id) references record on delete cascade,
  foreign key (org_id, unit_id) references unit,
  foreign key (org_id, level_id) references level,
  foreign key (org_id, activity_id) references activity
);
create index placement_unit on placement (org_id, unit_id, activity_id);
create index placement_level on placement (org_id, level_id, activity_id);

create table blank (
  org_id uuid not null default this_org(),
  id uuid not null,
  unit_id uuid,
  level_id uuid,
  activity_id uuid not null,
  kind text not null check (kind in ('cannot_apply', 'left_blank')),
  reason text not null check (length(reason) > 0),
  until_on date,
  check (num_nonnulls(unit_id, level_id) = 1),
  unique nulls not distinct (org_id, unit_id, level_id, activity_id),
  primary key (org_id, id),
  foreign key (org_id, id) references record,
  foreign key (org_id, unit_id) references unit,
  foreign key (org_id, level_id) references level,
  foreign key (org_id, activity_id) references activity
);

create table member (
  org_id uuid not null default this_org(),
  id uuid not null,
  name text not null check (length(name) between 1 and 200),
  email text check (email = lower(email)),
  kind text not null check (kind in ('staff', 'partner', 'evaluator')),
  home_unit_id uuid,
  from_on date not null,
  to_on date,
  suspended_at timestamptz,
  primary key (org_id, id),
  foreign key (org_id, id) references record,
  foreign key (org_id, home_unit_id) references unit,
  check (kind <> 'evaluator' or to_on is not null)
);
create unique index member_email on member (org_id, email) where email is not null;

-- A role, or a duty that a role may carry, for a time.
create table role_grant (
  org_id uuid not null default this_org(),
  id uuid not null,
  member_id uuid not null,
  role text not null check (role in ('OA', 'DS', 'HL', 'SR', 'TL', 'PL', 'PM', 'EE', 'AU',
    'budget_holder', 'payment', 'adviser_admin', 'secretary', 'analyst', 'posts')),
  unit_id uuid,
  from_on date not null,
  to_on date not null,
  ended_at timestamptz,
  given_by uuid,
  primary key (org_id, id),
  foreign key (org_id, id) references record,
  foreign key (org_id, member_id) references member,
  foreign key (org_id, unit_id) references unit
);
create index role_grant_member on role_grant (org_id, member_id);

create table post (
  org_id uuid not null default this_org(),
  id uuid not null,
  unit_id uuid not null,
  grade text,
  seniority text not null default 'other' check (seniority in ('leader', 'senior', 'other')),
  fte_hundredths int check (fte_hundredths between 0 and 100),
  funded_pence bigint check (funded_pence >= 0),
  funded_until_on date,
  kind text not null default 'ordinary' check (kind in ('ordinary', 'specialist')),
  mandate text[] not null default '{}',
  line_post_id uuid,
  described_on date,
  primary key (org_id, id),
  foreign key (org_id, id) references record,
  foreign key (org_id, unit_id) references unit,
  foreign key (org_id, line_post_id) references post
);
alter table record add foreign key (org_id, owner_post_id) references post deferrable initially deferred;

create table appointment (
  org_id uuid not null default this_org(),
  id uuid not null,
  post_id uuid not null,
  member_id uuid not null,
  from_on date not null,
  to_on date,
  primary key (org_id, id),
  foreign key (org_id, post_id) references post,
  foreign key (org_id, member_id) references member,
  check (to_on is null or to_on >= from_on),
  constraint one_holder_a_day exclude using gist
    (org_id with =, post_id with =, daterange(from_on, to_on, '[]') with &&)
);
create index appointment_member on appointment (org_id, member_id);

create table project (
  org_id uuid not null default this_org(),
  unit_id uuid not null,
  reference text,
  work_activity_id uuid not null,
  lead_post_id uuid,
  starts_on date,
  design_lock_on date,
  first_lock_on date,
  ends_on date,
  summary text,
  primary key (org_id, unit_id),
  foreign key (org_id, unit_id) references unit,
  foreign key (org_id, work_activity_id) references activity,
  foreign key (org_id, lead_post_id) references post
);
create unique index project_reference on project (org_id, lower(reference)) where reference is not null;

-- An invitation or a one-purpose link. Only the hash of its token is kept.
create table link (
  org_id uuid not null default this_org(),
  id uuid not null,
  token_hash bytea not null,
  purpose text not null check (purpose in ('invitation')),
  for_member_id uuid not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  ended_at timestamptz,
  primary key (org_id, id),
  foreign key (org_id, for_member_id) references member
);
-- The one way from a token to its organisation before anybody is signed in; holds nothing else.
create table link_address (token_hash bytea primary key, org_id uuid not null);

call keep_apart('level', 'activity', 'unit', 'placement', 'blank', 'member', 'role_grant', 'post', 'appointment', 'project', 'link');
