-- Makes possible: partners of a project, a duplicate person pointing at the one who stays, and a pack put aside with a reason.

create table project_partner (
  org_id uuid not null default this_org(),
  project_id uuid not null,
  partner_id uuid not null,
  primary key (org_id, project_id, partner_id),
  foreign key (org_id, project_id) references project (org_id, unit_id),
  foreign key (org_id, partner_id) references unit
);
create index project_partner_partner on project_partner (org_id, partner_id);
call keep_apart('project_partner');

alter table member add column merged_into uuid;
alter table member add foreign key (org_id, merged_into) references member;
alter table member add check (merged_into is distinct from id);

alter table pack_adoption add column retired_on date;
alter table pack_adoption add column retired_why text;
alter table pack_adoption add check ((retired_on is null) = (retired_why is null));
-- One version of a pack in force at a time.
create unique index pack_adoption_in_force on pack_adoption (org_id, pack) where retired_on is null;
