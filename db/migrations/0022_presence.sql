-- Makes possible: saying since when somebody has a section open. It goes with the session.

alter table session add column at_since timestamptz;
