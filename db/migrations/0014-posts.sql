-- Who holds the posts of the units, and which offices are open. What begins and what ends are facts of their own, so that
-- each has its day, its papers and its author; the days between them are derived.

-- Somebody fills a post from its first day on (subject: the place of the post, such as ou/north/coordinator).
create table programme.post_fillings (
  person_id uuid not null
);
select facts.keep('programme.post_fillings');
alter table programme.post_fillings add constraint post_fillings_person_fkey
  foreign key (programme_id, person_id) references people.persons (programme_id, id);
create index post_fillings_person on programme.post_fillings (programme_id, person_id);

-- The holder leaves the post; the day is the last one.
create table programme.post_leavings (
  filling_id uuid not null,
  reason text not null,
  constraint post_leavings_reason_said check (btrim(reason) <> '')
);
select facts.keep('programme.post_leavings');
alter table programme.post_leavings add constraint post_leavings_filling_fkey
  foreign key (programme_id, filling_id) references programme.post_fillings (programme_id, id);
create index post_leavings_filling on programme.post_leavings (programme_id, filling_id);
create unique index post_leavings_one on programme.post_leavings (programme_id, filling_id) where voided_at is null;

-- The office of a unit opens at an address (subject: the place of the unit, such as ou/north).
create table programme.office_openings (
  address text not null,
  constraint office_openings_address_said check (btrim(address) <> '' and length(address) <= 300)
);
select facts.keep('programme.office_openings');

-- It closes; the day is the last one on which it was open.
create table programme.office_closings (
  opening_id uuid not null,
  reason text not null,
  constraint office_closings_reason_said check (btrim(reason) <> '')
);
select facts.keep('programme.office_closings');
alter table programme.office_closings add constraint office_closings_opening_fkey
  foreign key (programme_id, opening_id) references programme.office_openings (programme_id, id);
create index office_closings_opening on programme.office_closings (programme_id, opening_id);
create unique index office_closings_one on programme.office_closings (programme_id, opening_id) where voided_at is null;

-- A post has one holder at a time, an office one address; nothing ends before it began, and no end stands without its
-- beginning. Judged when the transaction ends, because a correction takes one fact back before it records another; two who
-- change the same place at once come one after the other.
create function programme.keep_spells_apart() returns trigger language plpgsql as $$
declare
  wrong boolean;
begin
  perform pg_advisory_xact_lock(hashtextextended(new.programme_id::text || new.subject, 2));
  execute format($query$
    with beginning as (
      select id, happened_on from %1$s where programme_id = $1 and subject = $2 and voided_at is null
    ), ending as (
      select %3$I as begun, happened_on from %2$s where programme_id = $1 and subject = $2 and voided_at is null
    ), spell as (
      select beginning.id, beginning.happened_on as first, coalesce(ending.happened_on, 'infinity') as last
      from beginning left join ending on ending.begun = beginning.id
    )
    select exists (select from spell where last < first)
      or exists (select from spell as one join spell as other
        on one.id < other.id and one.first <= other.last and other.first <= one.last)
      or exists (select from ending where begun not in (select id from beginning))
  $query$, tg_argv[0], tg_argv[1], tg_argv[2]) into wrong using new.programme_id, new.subject;
  if wrong then
    raise exception 'the spells of % overlap or end before they begin', new.subject
      using errcode = 'exclusion_violation', constraint = tg_name;
  end if;
  return null;
end
$$;

create constraint trigger post_fillings_one_holder after insert or update on programme.post_fillings
  deferrable initially deferred for each row
  execute function programme.keep_spells_apart('programme.post_fillings', 'programme.post_leavings', 'filling_id');
create constraint trigger post_leavings_one_holder after insert or update on programme.post_leavings
  deferrable initially deferred for each row
  execute function programme.keep_spells_apart('programme.post_fillings', 'programme.post_leavings', 'filling_id');
create constraint trigger office_openings_one_address after insert or update on programme.office_openings
  deferrable initially deferred for each row
  execute function programme.keep_spells_apart('programme.office_openings', 'programme.office_closings', 'opening_id');
create constraint trigger office_closings_one_address after insert or update on programme.office_closings
  deferrable initially deferred for each row
  execute function programme.keep_spells_apart('programme.office_openings', 'programme.office_closings', 'opening_id');
