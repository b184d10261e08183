-- Beside the words of a section: where in the case file it can be found, what the record says about who the child is, and
-- which signs of the guidance were seen in this case or are missing.

alter table section_entry add column evidence text not null default '';
alter table section_entry add column identity text not null default '';
-- 'seen' or 'missing' by the id of the descriptor; a descriptor that nobody ticked is not in it.
alter table section_entry add column criteria jsonb not null default '{}' check (jsonb_typeof(criteria) = 'object');
