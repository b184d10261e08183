-- Who is signed in is read at every request: the session, the person, the council and the positions held on a day, at once.

create function signed_in(wanted_hash bytea, at timestamptz, on_day date)
  returns table (
    authority_id uuid, council_name text, demonstration boolean, person_id uuid, person_name text,
    expires_at timestamptz, positions jsonb)
  language plpgsql stable security definer set search_path = public as $$
begin
  return query
    select s.authority_id, a.name, a.demonstration, p.id, p.name, s.expires_at,
      (select coalesce(jsonb_agg(jsonb_build_object(
          'role', held.role, 'teamId', held.team_id, 'serviceId', held.service_id,
          'startsOn', held.starts_on, 'endsOn', held.ends_on) order by held.starts_on, held.role), '[]')
        from position held
        where held.authority_id = p.authority_id and held.person_id = p.id
          and held.starts_on <= on_day and (held.ends_on is null or held.ends_on >= on_day))
    from session s
      join person p on p.authority_id = s.authority_id and p.id = s.person_id
      join authority a on a.authority_id = s.authority_id
    where s.token_hash = wanted_hash and s.expires_at > at and p.status = 'active';
end $$;

revoke all on function signed_in(bytea, timestamptz, date) from public;
grant execute on function signed_in(bytea, timestamptz, date) to full_circle_app;
drop function session_lookup(bytea, timestamptz);
