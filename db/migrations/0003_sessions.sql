-- Server-side sessions, words held for someone whose session ended, and guesses counted.

create table session (
  authority_id uuid not null,
  token_hash bytea not null,
  person_id uuid not null,
  expires_at timestamptz not null,
  primary key (authority_id, token_hash),
  foreign key (authority_id, person_id) references person
);
create unique index session_token on session (token_hash);
create index session_person on session (authority_id, person_id);
call hold_apart('session', 'select, insert, update, delete');

create table held_words (
  authority_id uuid not null,
  person_id uuid not null,
  path text not null,
  fields jsonb not null,
  held_at timestamptz not null,
  primary key (authority_id, person_id, path),
  foreign key (authority_id, person_id) references person
);
call hold_apart('held_words', 'select, insert, update, delete');

-- Guesses are counted by a hash of the address tried and of where from, before any council is known.
create table sign_in_guess (
  key_hash bytea primary key,
  guesses integer not null,
  window_ends_at timestamptz not null
);
grant select, insert, update, delete on sign_in_guess to full_circle_app;

create function sign_in_lookup(wanted_email text)
  returns table (authority_id uuid, person_id uuid, password_hash text)
  language sql stable security definer set search_path = public
  begin atomic
    select p.authority_id, p.id, p.password_hash from person p where p.email = lower(wanted_email) and p.status = 'active';
  end;

create function session_lookup(wanted_hash bytea, at timestamptz)
  returns table (authority_id uuid, person_id uuid, expires_at timestamptz)
  language sql stable security definer set search_path = public
  begin atomic
    select s.authority_id, s.person_id, s.expires_at
    from session s join person p on p.authority_id = s.authority_id and p.id = s.person_id
    where s.token_hash = wanted_hash and s.expires_at > at and p.status = 'active';
  end;

create function sign_in_link_lookup(wanted_hash bytea, at timestamptz)
  returns table (authority_id uuid, person_id uuid)
  language sql stable security definer set search_path = public
  begin atomic
    select l.authority_id, l.person_id from sign_in_link l
    where l.token_hash = wanted_hash and l.used_at is null and l.expires_at > at;
  end;

revoke all on function sign_in_lookup(text), session_lookup(bytea, timestamptz), sign_in_link_lookup(bytea, timestamptz) from public;
grant execute on function sign_in_lookup(text), session_lookup(bytea, timestamptz), sign_in_link_lookup(bytea, timestamptz)
  to full_circle_app;
