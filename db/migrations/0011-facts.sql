-- Facts: what somebody says has happened on a day, with the papers that show it. Each kind of fact has a table of its own
-- in its slice's schema; what all of them have in common is put there by facts.keep, so that it is the same everywhere.

create schema facts;
grant usage on schema facts to minka_app;

-- A fact is never changed. It can be voided, once, with a reason; nothing else of the row may differ afterwards.
create function facts.refuse_change() returns trigger language plpgsql as $$
begin
  if old.voided_at is not null then
    raise exception 'a fact is voided once' using errcode = 'restrict_violation', constraint = 'fact_voided_once';
  end if;
  return new;
end
$$;

-- Makes a table one of facts: who recorded what when, on which day it happened, and whether it was voided. Its own
-- columns stand in its own migration; the two clocks, the rights and the guard are these.
create function facts.keep(kept regclass) returns void language plpgsql as $$
declare
  name text := (select relname from pg_class where oid = kept);
begin
  execute format($ddl$
    alter table %1$s
      add column programme_id uuid not null,
      add column id uuid not null,
      -- Null where it concerns the whole programme.
      add column cluster_id text collate "C",
      -- What it is about, under an id that its slice gives: an obligation, a post, an enterprise.
      add column subject text collate "C" not null,
      add column happened_on date not null,
      add column recorded_at timestamptz not null,
      add column recorded_by text not null,
      add column recorded_by_account uuid,
      add column corrects_id uuid,
      add column correction_reason text,
      add column voided_at timestamptz,
      add column voided_by text,
      add column voided_by_account uuid,
      add column void_reason text,
      add constraint %2$I primary key (programme_id, id),
      add constraint %3$I foreign key (programme_id) references programme.programmes (id),
      add constraint %4$I foreign key (recorded_by_account) references access.accounts (id),
      add constraint %5$I foreign key (voided_by_account) references access.accounts (id),
      add constraint %6$I foreign key (programme_id, corrects_id) references %1$s (programme_id, id),
      -- Somewhere it may be tomorrow already; the exact day is the programme's, and the action's to judge.
      add constraint %7$I check (happened_on <= (recorded_at at time zone 'UTC')::date + 1),
      add constraint %8$I check (
        (voided_at is null) = (voided_by is null) and (voided_at is null) = (void_reason is null)
        and btrim(void_reason) <> '' and voided_at >= recorded_at
      ),
      add constraint %9$I check ((corrects_id is null) = (correction_reason is null)),
      add constraint %10$I check (subject <> '' and recorded_by <> '')
    $ddl$, kept, name || '_pkey', name || '_programme_fkey', name || '_account_fkey', name || '_voided_by_fkey',
    name || '_corrects_fkey', name || '_happened', name || '_void_whole', name || '_correction_said', name || '_said');
  execute format('create index %I on %s (programme_id, subject, happened_on)', name || '_subject', kept);
  execute format('create index %I on %s (programme_id, recorded_at)', name || '_recorded', kept);
  execute format('create index %I on %s (programme_id, voided_at) where voided_at is not null', name || '_voided', kept);
  execute format('create index %I on %s (recorded_by_account)', name || '_account', kept);
  execute format('create index %I on %s (voided_by_account)', name || '_voider', kept);
  -- What was corrected is voided, and so corrected once.
  execute format('create unique index %I on %s (programme_id, corrects_id)', name || '_corrected_once', kept);
  execute format('alter table %s enable row level security', kept);
  execute format('alter table %s force row level security', kept);
  execute format('create trigger %I before update on %s for each row execute function facts.refuse_change()',
    name || '_only_voided', kept);
  execute format('grant select, insert, update (voided_at, voided_by, voided_by_account, void_reason) on %s to minka_app', kept);
end
$$;

-- The papers of a fact, each in one of the slots that its kind names. Which table the fact stands in is not said: a row
-- is only ever added by whoever sees the fact (the generated policy), and facts are not removed.
create table facts.evidence (
  programme_id uuid not null,
  id uuid not null,
  fact_id uuid not null,
  slot text collate "C" not null,
  file_id uuid not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  recorded_by_account uuid,
  replaces_id uuid,
  -- A paper that another took the place of stays, and can be read.
  replaced_at timestamptz,
  replaced_by text,
  constraint evidence_pkey primary key (programme_id, id),
  constraint evidence_programme_fkey foreign key (programme_id) references programme.programmes (id),
  constraint evidence_file_fkey foreign key (programme_id, file_id) references files.files (programme_id, id),
  constraint evidence_account_fkey foreign key (recorded_by_account) references access.accounts (id),
  constraint evidence_replaces_fkey foreign key (programme_id, replaces_id) references facts.evidence (programme_id, id),
  constraint evidence_replaced_whole check ((replaced_at is null) = (replaced_by is null) and replaced_at >= recorded_at),
  constraint evidence_said check (slot <> '' and recorded_by <> '')
);
create index evidence_fact on facts.evidence (programme_id, fact_id);
create index evidence_file on facts.evidence (programme_id, file_id);
create index evidence_account on facts.evidence (recorded_by_account);
create unique index evidence_replaced_once on facts.evidence (programme_id, replaces_id);
grant select, insert, update (replaced_at, replaced_by) on facts.evidence to minka_app;

-- Slots that were left empty, each with the reason that somebody signed with his name.
create table facts.omissions (
  programme_id uuid not null,
  id uuid not null,
  fact_id uuid not null,
  slot text collate "C" not null,
  reason text not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  recorded_by_account uuid,
  constraint omissions_pkey primary key (programme_id, id),
  constraint omissions_programme_fkey foreign key (programme_id) references programme.programmes (id),
  constraint omissions_account_fkey foreign key (recorded_by_account) references access.accounts (id),
  constraint omissions_slot_key unique (programme_id, fact_id, slot),
  constraint omissions_said check (slot <> '' and btrim(reason) <> '' and recorded_by <> '')
);
create index omissions_account on facts.omissions (recorded_by_account);
grant select, insert on facts.omissions to minka_app;

alter table facts.evidence enable row level security;
alter table facts.evidence force row level security;
alter table facts.omissions enable row level security;
alter table facts.omissions force row level security;
