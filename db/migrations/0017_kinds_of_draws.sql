-- Draws of two kinds a month, drawn by strata where wanted; the chance that each case had; and what coverage is told by.

alter table draw add column kind text not null default 'monthly' check (kind in ('monthly', 'dip-sample'));
alter table draw alter column kind drop default;
alter table draw drop constraint draw_authority_id_month_key;
alter table draw add unique (authority_id, month, kind);

-- A frozen list is written once, with its draw, by one statement, and never again: a check for each of its rows that the
-- draw is there, and an index of all its places, cost more than the rest of the draw (docs/adr/0017). The first places are
-- what pages and replacements look up.
alter table draw_case drop constraint draw_case_authority_id_draw_id_fkey;
drop index draw_case_order;
create unique index draw_case_first_places on draw_case (authority_id, draw_id, manager_id, place) where place <= 20;

alter table draw_case
  add column sibling_last_audited_on date,
  -- Codes as src/domain/sampling/strata.ts has them.
  add column age_band text,
  add column ethnic_group text,
  add column disability text,
  -- Of being drawn; 0 for those who come after all others. Null for cases left out.
  add column chance double precision check (chance between 0 and 1);

-- Draws until now took one case for each manager, and put those audited of late last: whoever stands within the first tier
-- that is not empty had one chance in its size.
update draw_case as listed
set chance = case when listed.place <= first.size then 1.0 / first.size else 0 end
from (
  select draw.authority_id, draw.id as draw_id, (choice ->> 'managerId')::uuid as manager_id,
    coalesce(
      nullif((choice -> 'tierSizes' ->> '1')::integer, 0),
      nullif((choice -> 'tierSizes' ->> '2')::integer, 0),
      (choice -> 'tierSizes' ->> '3')::integer) as size
  from draw cross join lateral jsonb_array_elements(draw.certificate -> 'chosen') as choice
) as first
where first.authority_id = listed.authority_id and first.draw_id = listed.draw_id
  and first.manager_id = listed.manager_id and listed.place is not null;

-- The lists that were drawn from are still there, so old draws can be told by the same codes.
update draw_case as listed
set age_band = case
      when born.months is null then 'unknown'
      when born.months < 0 then 'unborn'
      when born.months < 12 then '00'
      when born.months < 60 then '01-04'
      when born.months < 120 then '05-09'
      when born.months < 192 then '10-15'
      when born.months < 216 then '16-17'
      else '18-up' end,
  ethnic_group = case
      when record.ethnicity = 'CHNE' then 'asian'
      when record.ethnicity = 'OOTH' then 'other'
      when record.ethnicity in ('unknown', 'REFU', 'NOBT') then 'unknown'
      else case left(record.ethnicity, 1) when 'A' then 'asian' when 'B' then 'black' when 'M' then 'mixed'
        when 'W' then 'white' else 'other' end end,
  disability = record.disability
from draw
  join case_record as record on record.authority_id = draw.authority_id and record.snapshot_id = draw.snapshot_id
  cross join lateral (select (extract(year from draw.drawn_on)::integer - left(record.birth_month, 4)::integer) * 12
      + extract(month from draw.drawn_on)::integer - right(record.birth_month, 2)::integer as months) as born
where draw.authority_id = listed.authority_id and draw.id = listed.draw_id and record.child_id = listed.child_id;

-- A sample of all may choose several cases of one manager; otherwise a manager has one at a time, as before.
alter table draw_selection add column of_all boolean not null default false;
drop index draw_selection_one_each;
create unique index draw_selection_one_each on draw_selection (authority_id, draw_id, manager_id)
  where state <> 'replaced' and not of_all;
