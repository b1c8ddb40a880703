-- Persons: one row for a person, whatever accounts, posts or enterprises that person comes to have.
--
-- Who a person is stands apart from how to reach and identify that person, because fewer may see the latter. Nothing
-- is overwritten but a name: what is replaced or taken back keeps its row, with who did it and when.

create schema people;
grant usage on schema people to minka_app;

create table people.persons (
  programme_id uuid not null,
  id uuid not null,
  given_names text not null,
  -- Empty for people who have one name.
  family_names text not null,
  listed_name text collate "und-x-icu" not null generated always as (
    case when family_names = '' then given_names else family_names || ', ' || given_names end
  ) stored,
  sex text collate "C",
  recorded_at timestamptz not null,
  recorded_by text not null,
  constraint persons_pkey primary key (programme_id, id),
  constraint persons_programme_fkey foreign key (programme_id) references programme.programmes (id),
  constraint persons_given_names_said check (btrim(given_names) <> '' and length(given_names) <= 120),
  constraint persons_family_names_length check (length(family_names) <= 120),
  constraint persons_sex_known check (sex in ('female', 'male')),
  constraint persons_recorded_by_said check (recorded_by <> '')
);
create index persons_listed_name on people.persons (programme_id, listed_name, id);
create index persons_recorded_at on people.persons (programme_id, recorded_at, id);
grant select, insert, update (given_names, family_names, sex) on people.persons to minka_app;

-- In which clusters a person takes part. The person is recorded after its cluster, in the same transaction, so that
-- the policies can ask whether whoever records a person holds the cluster in which it lies.
create table people.person_clusters (
  programme_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  cluster_id text collate "C" not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  removed_at timestamptz,
  removed_by text,
  constraint person_clusters_pkey primary key (programme_id, id),
  constraint person_clusters_person_fkey foreign key (programme_id, person_id)
    references people.persons (programme_id, id) deferrable initially deferred,
  constraint person_clusters_cluster_said check (cluster_id <> ''),
  constraint person_clusters_removed_by_said check ((removed_at is null) = (removed_by is null))
);
create unique index person_clusters_once on people.person_clusters (programme_id, person_id, cluster_id)
  where removed_at is null;
create index person_clusters_person on people.person_clusters (programme_id, person_id);
create index person_clusters_cluster on people.person_clusters (programme_id, cluster_id, person_id)
  where removed_at is null;
grant select, insert, update (removed_at, removed_by) on people.person_clusters to minka_app;

-- Which account is whose: a person has one in a programme at most, and an account is one person's.
create table people.person_accounts (
  programme_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  account_id uuid not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  removed_at timestamptz,
  removed_by text,
  constraint person_accounts_pkey primary key (programme_id, id),
  constraint person_accounts_person_fkey foreign key (programme_id, person_id)
    references people.persons (programme_id, id),
  constraint person_accounts_account_fkey foreign key (account_id) references access.accounts (id),
  constraint person_accounts_removed_by_said check ((removed_at is null) = (removed_by is null))
);
create unique index person_accounts_one_person on people.person_accounts (programme_id, account_id)
  where removed_at is null;
create unique index person_accounts_one_account on people.person_accounts (programme_id, person_id)
  where removed_at is null;
create index person_accounts_person on people.person_accounts (programme_id, person_id);
create index person_accounts_account on people.person_accounts (account_id);
grant select, insert, update (removed_at, removed_by) on people.person_accounts to minka_app;

-- Identity document and phone. What holds is the row that was not replaced; why it replaced another, it says itself.
create table people.private_details (
  programme_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  document_kind text collate "C",
  document_number text collate "C",
  phone text collate "C",
  reason text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  replaced_at timestamptz,
  constraint private_details_pkey primary key (programme_id, id),
  constraint private_details_person_fkey foreign key (programme_id, person_id)
    references people.persons (programme_id, id),
  constraint private_details_document_whole check ((document_kind is null) = (document_number is null)),
  constraint private_details_document_form check (document_number ~ '^[0-9A-Z]{1,40}$'),
  constraint private_details_phone_form check (phone ~ '^\+?[0-9]{6,15}$'),
  constraint private_details_reason_said check (btrim(reason) <> '')
);
create unique index private_details_one_person on people.private_details (programme_id, document_kind, document_number)
  where replaced_at is null;
create unique index private_details_current on people.private_details (programme_id, person_id)
  where replaced_at is null;
create index private_details_person on people.private_details (programme_id, person_id);
grant select, insert, update (replaced_at) on people.private_details to minka_app;

do $$
declare
  kept text;
begin
  foreach kept in array array['persons', 'person_clusters', 'person_accounts', 'private_details'] loop
    execute format('alter table people.%I enable row level security', kept);
    execute format('alter table people.%I force row level security', kept);
  end loop;
end
$$;
