-- The family's voice: the plan to ask, one-time links with their codes as hashes, answers, and the council's way to report
-- that a child is at risk (D7).

create table family_plan (
  authority_id uuid not null,
  audit_id uuid not null,
  state text not null check (state in ('to-ask', 'link-out', 'not-to-ask', 'heard')),
  heard_from text,
  way text check (way in ('link', 'telephone', 'visit')),
  language text,
  help text[] not null default '{}',
  not_asked_reason text,
  not_asked_words text not null default '',
  saved_by uuid not null,
  saved_at timestamptz not null,
  version integer not null default 1,
  primary key (authority_id, audit_id),
  foreign key (authority_id, audit_id) references audit,
  foreign key (authority_id, saved_by) references person,
  check ((state = 'not-to-ask') = (not_asked_reason is not null)),
  check (state = 'not-to-ask' or (heard_from is not null and way is not null and language is not null))
);
call hold_apart('family_plan', 'select, insert, update');

-- Neither the token nor the code is kept, only a hash of each. One link of an audit is open at a time.
create table family_link (
  authority_id uuid not null,
  id uuid not null,
  audit_id uuid not null,
  token_hash bytea not null,
  code_hash bytea not null,
  made_by uuid not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  withdrawn_at timestamptz,
  primary key (authority_id, id),
  foreign key (authority_id, audit_id) references family_plan,
  foreign key (authority_id, made_by) references person,
  check (used_at is null or withdrawn_at is null)
);
create unique index family_link_token on family_link (token_hash);
create unique index family_link_code on family_link (code_hash);
create unique index family_link_open on family_link (authority_id, audit_id) where used_at is null and withdrawn_at is null;
create unique index family_link_used on family_link (authority_id, audit_id) where used_at is not null;
call hold_apart('family_link', 'select, insert, update');

-- What came with an answer through a link, beside the words in family_feedback; and what the family was told afterwards.
create table family_answer (
  authority_id uuid not null,
  audit_id uuid not null,
  link_id uuid not null,
  language text not null,
  wording text not null check (wording in ('child', 'adult')),
  may_talk boolean,
  tell_back boolean,
  suggests_risk boolean not null,
  answered_at timestamptz not null,
  told_words text,
  told_by uuid,
  told_at timestamptz,
  version integer not null default 1,
  primary key (authority_id, audit_id),
  foreign key (authority_id, audit_id) references family_feedback,
  foreign key (authority_id, link_id) references family_link,
  foreign key (authority_id, told_by) references person,
  check ((told_words is null) = (told_at is null) and (told_by is null) = (told_at is null))
);
call hold_apart('family_answer', 'select, insert, update');

create table safeguarding_route (
  authority_id uuid not null references authority,
  words text not null check (words <> ''),
  saved_by uuid not null,
  saved_at timestamptz not null,
  version integer not null default 1,
  primary key (authority_id),
  foreign key (authority_id, saved_by) references person
);
call hold_apart('safeguarding_route', 'select, insert, update');

-- An answer through a link is recorded by the family itself.
alter table family_feedback alter column recorded_by drop not null;
alter table family_feedback add constraint family_feedback_recorded_by
  check ((recorded_by is null) = (heard and heard_how = 'link'));

-- Before any council is known: the link that a hash belongs to, in whatever state it is, so that all of them take the same time.
create function family_link_lookup(wanted_hash bytea)
  returns table (authority_id uuid, link_id uuid, audit_id uuid, expires_at timestamptz, used_at timestamptz,
    withdrawn_at timestamptz, heard_from text, language text, help text[], demonstration boolean)
  language sql stable security definer set search_path = public
  begin atomic
    select l.authority_id, l.id, l.audit_id, l.expires_at, l.used_at, l.withdrawn_at, p.heard_from, p.language, p.help,
      a.demonstration
    from family_link l
      join family_plan p on p.authority_id = l.authority_id and p.audit_id = l.audit_id
      join authority a on a.authority_id = l.authority_id
    where l.token_hash = wanted_hash or l.code_hash = wanted_hash;
  end;
revoke all on function family_link_lookup(bytea) from public;
grant execute on function family_link_lookup(bytea) to full_circle_app;
