-- The dated events of each case and what its sources could tell, the numbers that tie workers and families together,
-- and a fingerprint of the files, by which the same ones sent again are known.

alter table case_record
  add column local_status text,
  add column worker_ref text,
  add column family_ref text,
  -- An array of events as src/domain/case-data/case-event.ts has them, by start.
  add column events jsonb not null default '[]';

alter table snapshot
  -- What the sources could tell of each kind of event: "not in the list" is not "did not happen".
  add column supplied jsonb not null default '{}',
  -- The lists, tables and reports that were read, as people call them, with what was left out of each.
  add column sources jsonb not null default '[]',
  -- Null for lists from before fingerprints were kept.
  add column files_fingerprint text check (files_fingerprint ~ '^[0-9a-f]{64}$');
create index snapshot_fingerprint on snapshot (authority_id, files_fingerprint, as_at);
