-- Makes possible: a file that was taken off, whose name stays in the history and whose bytes go.

alter table file add column erased_at timestamptz;
