-- Councils, held apart. Every table carries authority_id first in its keys; row-level security keeps each council's
-- rows to itself even when a query forgets, because the serving role owns nothing and sees only the council it set.

do $$
begin
  if not exists (select from pg_roles where rolname = 'full_circle_app') then
    create role full_circle_app login;
  end if;
  if not pg_has_role(current_user, 'full_circle_app', 'member') then
    execute format('grant full_circle_app to %I', current_user);
  end if;
end $$;

grant usage on schema public to full_circle_app;

create function current_authority() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('app.authority_id', true), '')::uuid;

-- Puts a new table under the rule: own council only, and just the named rights for the serving role.
create procedure hold_apart(held regclass, rights text) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', held);
  execute format(
    'create policy own_authority on %s using (authority_id = current_authority()) with check (authority_id = current_authority())',
    held);
  execute format('grant %s on %s to full_circle_app', rights, held);
end $$;

create table authority (
  authority_id uuid primary key,
  name text not null check (name <> ''),
  demonstration boolean not null default false,
  created_at timestamptz not null,
  -- A demonstration that is still being made, or was interrupted, has none.
  ready_at timestamptz
);
call hold_apart('authority', 'select, insert, update');

-- What must be known before a council is chosen: which there are (workers, command line, first page).
create function list_authorities() returns table (authority_id uuid, name text, demonstration boolean, ready_at timestamptz)
  language sql stable security definer set search_path = public
  begin atomic
    select a.authority_id, a.name, a.demonstration, a.ready_at from authority a order by a.created_at, a.authority_id;
  end;
revoke all on function list_authorities() from public;
grant execute on function list_authorities() to full_circle_app;
