-- Some lists name no date of birth but an age, in whole years at the list's day; -1 is not born yet.
alter table case_record add column age_years smallint check (age_years between -1 and 30);
