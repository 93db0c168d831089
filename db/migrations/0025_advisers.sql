-- Makes possible: asking public advisers about chosen questions by a link of their own, and telling them what came of it.

-- Which questions of an assessment are asked about, why there is no pay where there is none, and whom to ring.
alter table ask add column questions text[] not null default '{}';
alter table ask add column pay_because text not null default '';
alter table ask add column ring text not null default '';

-- The same letter with its paragraphs and its link, for programmes that show it so.
alter table outbox add column html text;

-- How many advisers a rating comes from: the team is not shown what fewer than five of them gave.
alter table event add column adviser_raters int not null default 0 check (adviser_raters >= 0);

create index link_ask on link (org_id, ask_id);
create index link_token on link (token_hash);

-- Where a letter to an adviser goes, for whoever answers them and never learns the address: only to those who want
-- e-mail, and only while they advise.
create function mail_to_adviser(adviser uuid, on_day date) returns table (address text, known_as text) language sql stable as $$
  select c.contact, a.known_as from adviser a join adviser_contact c on c.adviser_id = a.id
  where a.id = mail_to_adviser.adviser and a.contact_by = 'email' and c.contact ~ '^[^@[:space:]]+@[^@[:space:]]+\.[^@[:space:]]+$'
    and (a.to_on is null or a.to_on >= mail_to_adviser.on_day)
$$;
