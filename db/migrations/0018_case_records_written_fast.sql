-- The records of a list are written with it, in one transaction, by one statement a thousand, and no list is ever deleted: a
-- look for each record whether its list is there took nearly half of the time of storing it (docs/adr/0012). Records are
-- always looked up within their list, for which the primary key serves.
alter table case_record drop constraint case_record_authority_id_snapshot_id_fkey;
drop index case_record_child;
