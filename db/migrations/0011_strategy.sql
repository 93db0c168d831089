-- Makes possible: what a yearly review of a strategy found, kept beside the strategy it looked at.

create table strategy_review (
  org_id uuid not null default this_org(),
  id uuid not null,
  strategy_id uuid not null,
  on_day date not null,
  kept text not null default '',
  changed text not null default '',
  dropped text not null default '',
  learned text not null check (length(learned) > 0),
  primary key (org_id, id),
  foreign key (org_id, id) references record,
  foreign key (org_id, strategy_id) references strategy
);
create index strategy_review_strategy on strategy_review (org_id, strategy_id);

call keep_apart('strategy_review');
