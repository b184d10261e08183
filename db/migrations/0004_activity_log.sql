-- The activity log: who did what, to which record, when. Each line carries the hash of the one before it. The serving
-- role may add and read lines, never change or remove one, and can't choose a line's number or hash.

create table activity_log (
  authority_id uuid not null references authority,
  seq bigint not null,
  at timestamptz not null,
  actor_id uuid,
  actor_kind text not null check (actor_kind in ('person', 'system', 'command-line')),
  action text not null check (action <> ''),
  record_type text not null check (record_type <> ''),
  record_id text not null,
  correlation_id text not null,
  detail jsonb not null default '{}',
  previous_hash bytea not null,
  hash bytea not null,
  primary key (authority_id, seq)
);
create index activity_log_record on activity_log (authority_id, record_type, record_id, seq);
create index activity_log_actor on activity_log (authority_id, actor_id, seq);
create index activity_log_action on activity_log (authority_id, action, seq);
create index activity_log_at on activity_log (authority_id, at);
call hold_apart('activity_log', 'select, insert');

-- Where each council's chain ends: locked for the rest of a transaction that adds a line, so lines never fork.
create table activity_log_end (
  authority_id uuid primary key references authority,
  seq bigint not null,
  hash bytea not null
);
call hold_apart('activity_log_end', 'select');

-- The hash of a line over its canonical text: a JSON array of its fields, instants in UTC to the microsecond.
create function activity_line_hash(line activity_log) returns bytea
  language sql immutable
  return sha256(line.previous_hash || convert_to(jsonb_build_array(
    line.authority_id, line.seq, to_char(line.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), line.actor_id,
    line.actor_kind, line.action, line.record_type, line.record_id, line.correlation_id, line.detail)::text, 'UTF8'));

create function chain_activity_line() returns trigger
  language plpgsql security definer set search_path = public as $$
declare
  chain_end activity_log_end;
begin
  insert into activity_log_end (authority_id, seq, hash) values (new.authority_id, 0, sha256(''))
    on conflict (authority_id) do nothing;
  select * into chain_end from activity_log_end e where e.authority_id = new.authority_id for update;
  new.seq := chain_end.seq + 1;
  new.previous_hash := chain_end.hash;
  new.hash := activity_line_hash(new);
  update activity_log_end e set seq = new.seq, hash = new.hash where e.authority_id = new.authority_id;
  return new;
end $$;

create trigger chain_activity_line before insert on activity_log for each row execute function chain_activity_line();
