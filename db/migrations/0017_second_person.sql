-- Makes possible: a second person who says yes from their own account, and both names kept.

create table second_request (
  org_id uuid not null default this_org(),
  id uuid not null,
  kind text not null check (kind in ('role', 'approval', 'contacts')),
  about_record_id uuid not null,
  -- What exactly would be done on a yes.
  wants jsonb not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  asked_on date not null,
  ends_on date not null check (ends_on >= asked_on),
  outcome text check (outcome in ('confirmed', 'declined', 'withdrawn')),
  settled_by uuid,
  settled_on date,
  reason text,
  -- The role or the decision that a yes made.
  made_record_id uuid,
  primary key (org_id, id),
  foreign key (org_id, about_record_id) references record,
  foreign key (org_id, made_record_id) references record,
  foreign key (org_id, asked_by) references member,
  foreign key (org_id, settled_by) references member,
  check (num_nonnulls(outcome, settled_by, settled_on) in (0, 3)),
  check (outcome is distinct from 'declined' or length(reason) > 0)
);
create index second_request_about on second_request (org_id, about_record_id);
create index second_request_open on second_request (org_id, ends_on) where outcome is null;
call keep_apart('second_request');

alter table role_grant add column second_member_id uuid;
alter table role_grant add column second_missing boolean not null default false;
alter table role_grant add foreign key (org_id, second_member_id) references member;
alter table role_grant add check (not (second_missing and second_member_id is not null));
