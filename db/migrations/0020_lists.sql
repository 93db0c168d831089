-- Makes possible: one page of a long list of evidence, newest first, without sorting the rest.

drop index evidence_day;
create index evidence_day on evidence (org_id, on_day desc, id);
