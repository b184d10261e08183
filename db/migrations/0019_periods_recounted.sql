-- A team may be said to have belonged to another service on days that are past: the lists in which it was counted are then
-- counted anew, as where cases are tied to other teams.
create function forget_countings_of_teams() returns trigger language plpgsql as $$
begin
  delete from timeliness_counting counting
  using (select distinct authority_id, team_id from changed) as changed
  where counting.authority_id = changed.authority_id and exists (
    select from timeliness_count counted
    where counted.authority_id = counting.authority_id and counted.snapshot_id = counting.snapshot_id
      and counted.team_id = changed.team_id);
  return null;
end $$;
create trigger team_service_period_added after insert on team_service_period
  referencing new table as changed for each statement execute function forget_countings_of_teams();
create trigger team_service_period_changed after update on team_service_period
  referencing new table as changed for each statement execute function forget_countings_of_teams();
