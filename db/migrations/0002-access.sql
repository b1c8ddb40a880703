-- Who may do what: accounts, the roles that they hold, invitations, answers kept for repeated requests, and the trail.
--
-- The policies of every table are generated from the permissions in code and put in place after the migrations
-- (kernel/auth/row-policies.ts); here stand only the functions that they ask. A transaction that was told nothing
-- sees no row. Settings are read through nullif, because a pooled connection whose setting was reset holds ''.

create function minka.programme() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('minka.programme_id', true), '')::uuid;

create function minka.account() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('minka.account_id', true), '')::uuid;

-- The kernel itself, before it knows who asks or where nobody is signed in: links, first account, command line.
create function minka.is_kernel() returns boolean
  language sql stable parallel safe
  return coalesce(current_setting('minka.scope', true), '') = 'kernel';

-- The roles held at this moment: an array of { programme, role, kind, part }.
create function minka.grants() returns jsonb
  language sql stable parallel safe
  return coalesce(nullif(current_setting('minka.grants', true), ''), '[]')::jsonb;

-- Whether one of these roles is held for the whole instance.
create function minka.holds_in_instance(roles text[]) returns boolean
  language sql stable parallel safe
  return exists (
    select from jsonb_array_elements(minka.grants()) as held
    where held ->> 'kind' = 'instance' and held ->> 'role' = any (roles)
  );

-- The programmes in sight in which one of these roles is held: the one entered, or all while none is.
create function minka.programmes_of(roles text[]) returns uuid[]
  language sql stable parallel safe
  return array(
    select distinct (held ->> 'programme')::uuid
    from jsonb_array_elements(minka.grants()) as held
    where held ->> 'role' = any (roles) and held ->> 'programme' is not null
      and (minka.programme() is null or (held ->> 'programme')::uuid = minka.programme())
  );

-- The clusters, networks or enterprises of the programme entered in which one of these roles is held.
create function minka.parts_of(roles text[], kind text) returns text[]
  language sql stable parallel safe
  return array(
    select distinct held ->> 'part'
    from jsonb_array_elements(minka.grants()) as held
    where held ->> 'role' = any (roles) and held ->> 'kind' = parts_of.kind
      and (held ->> 'programme')::uuid = minka.programme()
  );

create schema access;
grant usage on schema access to minka_app;

create table access.accounts (
  id uuid not null,
  email text collate "C" not null,
  email_key text collate "C" not null generated always as (lower(email collate "und-x-icu")) stored,
  name text not null,
  locale text collate "C" not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  deactivated_at timestamptz,
  deactivated_by text,
  constraint accounts_pkey primary key (id),
  constraint accounts_email_key unique (email_key),
  constraint accounts_email_said check (email ~ '^[^\s@]+@[^\s@]+$' and length(email) <= 254),
  constraint accounts_name_said check (btrim(name) <> '' and length(name) <= 120),
  constraint accounts_locale_known check (locale in ('es', 'en')),
  constraint accounts_deactivated_by_said check ((deactivated_at is null) = (deactivated_by is null))
);
grant select, insert, update (name, locale, deactivated_at, deactivated_by) on access.accounts to minka_app;

-- Roles for the whole instance: administrator.
create table access.instance_grants (
  id uuid not null,
  account_id uuid not null,
  role text collate "C" not null,
  starts_at timestamptz not null,
  ends_at timestamptz,
  recorded_at timestamptz not null,
  recorded_by text not null,
  ended_by text,
  constraint instance_grants_pkey primary key (id),
  constraint instance_grants_account_fkey foreign key (account_id) references access.accounts (id),
  constraint instance_grants_role_known check (role in ('administrator')),
  constraint instance_grants_ends_later check (ends_at is null or ends_at >= starts_at)
);
create index instance_grants_account on access.instance_grants (account_id);
grant select, insert, update (ends_at, ended_by) on access.instance_grants to minka_app;

-- Roles within a programme. The days are the programme's own; the instants are where its time zone puts them.
create table access.grants (
  programme_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  role text collate "C" not null,
  scope_kind text collate "C" not null,
  scope_id text collate "C",
  cluster_id text collate "C",
  starts_on date not null,
  ends_on date,
  starts_at timestamptz not null,
  ends_at timestamptz,
  recorded_at timestamptz not null,
  recorded_by text not null,
  recorded_by_account uuid,
  ended_by text,
  constraint grants_pkey primary key (programme_id, id),
  constraint grants_programme_fkey foreign key (programme_id) references programme.programmes (id),
  constraint grants_account_fkey foreign key (account_id) references access.accounts (id),
  constraint grants_scope_kind_known check (scope_kind in ('programme', 'cluster', 'network', 'enterprise')),
  constraint grants_scope_said check ((scope_kind = 'programme') = (scope_id is null)),
  constraint grants_ends_later check (ends_on is null or ends_on >= starts_on)
);
create index grants_account on access.grants (account_id);
grant select, insert, update (ends_on, ends_at, ended_by) on access.grants to minka_app;

create table access.invitations (
  programme_id uuid not null,
  id uuid not null,
  token_sha256 text collate "C" not null,
  email text collate "C" not null,
  role text collate "C" not null,
  scope_kind text collate "C" not null,
  scope_id text collate "C",
  cluster_id text collate "C",
  starts_on date not null,
  ends_on date,
  expires_at timestamptz not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  recorded_by_account uuid not null,
  accepted_at timestamptz,
  accepted_by uuid,
  withdrawn_at timestamptz,
  withdrawn_by text,
  constraint invitations_pkey primary key (programme_id, id),
  constraint invitations_programme_fkey foreign key (programme_id) references programme.programmes (id),
  constraint invitations_inviter_fkey foreign key (recorded_by_account) references access.accounts (id),
  constraint invitations_scope_said check ((scope_kind = 'programme') = (scope_id is null)),
  constraint invitations_ended_once check (accepted_at is null or withdrawn_at is null)
);
create index invitations_token on access.invitations (token_sha256);
create index invitations_inviter on access.invitations (recorded_by_account);
grant select, insert, update (accepted_at, accepted_by, withdrawn_at, withdrawn_by) on access.invitations to minka_app;

-- Links that do one thing once: the first account, a new password.
create table access.links (
  id uuid not null,
  purpose text collate "C" not null,
  token_sha256 text collate "C" not null,
  account_id uuid,
  recorded_at timestamptz not null,
  recorded_by text not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  constraint links_pkey primary key (id),
  constraint links_token_key unique (token_sha256),
  constraint links_account_fkey foreign key (account_id) references access.accounts (id),
  constraint links_purpose_known check (purpose in ('set_up', 'reset')),
  constraint links_account_said check ((purpose = 'reset') = (account_id is not null))
);
create index links_account on access.links (account_id);
grant select, insert, update (used_at) on access.links to minka_app;

-- What a write answered, so that the same request sent again gets the same answer and does nothing.
create table access.answers (
  -- The account, or what stands for the link through which somebody without one came.
  owner uuid not null,
  key text collate "C" not null,
  request_sha256 text collate "C" not null,
  status integer not null,
  body jsonb not null,
  recorded_at timestamptz not null,
  constraint answers_pkey primary key (owner, key),
  constraint answers_key_length check (length(key) between 1 and 200)
);
create index answers_recorded_at on access.answers (recorded_at);
grant select, insert on access.answers to minka_app;

create schema audit;
grant usage on schema audit to minka_app;

-- One row for everything that somebody did or was refused. programme_id is all zeros where no programme is concerned.
create table audit.entries (
  programme_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  account_id uuid,
  actor text not null,
  session_id text collate "C",
  address text,
  action text collate "C" not null,
  area text collate "C" not null,
  outcome text collate "C" not null,
  problem text collate "C",
  about_kind text collate "C",
  about_id text collate "C",
  about_name text,
  cluster_id text collate "C",
  details jsonb not null,
  changes jsonb not null,
  request_id text collate "C" not null,
  constraint entries_pkey primary key (programme_id, id),
  constraint entries_outcome_known check (outcome in ('done', 'refused')),
  constraint entries_problem_said check ((outcome = 'refused') = (problem is not null)),
  constraint entries_about_said check ((about_kind is null) = (about_id is null))
);
create index entries_at on audit.entries (programme_id, at desc, id desc);
create index entries_account on audit.entries (programme_id, account_id, at desc);
create index entries_about on audit.entries (programme_id, about_kind, about_id, at desc);
grant select, insert on audit.entries to minka_app;

-- How often the refusal of an entry came again from the same source, so that a flood stays one row of the trail.
create table audit.repeats (
  programme_id uuid not null,
  entry_id uuid not null,
  source text collate "C" not null,
  times integer not null,
  last_at timestamptz not null,
  constraint repeats_pkey primary key (programme_id, entry_id),
  constraint repeats_entry_fkey foreign key (programme_id, entry_id) references audit.entries (programme_id, id)
);
create index repeats_source on audit.repeats (source, last_at desc);
grant select, insert, update (times, last_at) on audit.repeats to minka_app;

create function audit.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the audit trail is only ever added to' using errcode = 'insufficient_privilege';
end
$$;
create trigger entries_only_added before update or delete or truncate on audit.entries
  for each statement execute function audit.refuse_change();

do $$
declare
  known text;
begin
  foreach known in array array[
    'access.accounts', 'access.instance_grants', 'access.grants', 'access.invitations', 'access.links',
    'access.answers', 'audit.entries', 'audit.repeats'
  ] loop
    execute format('alter table %s enable row level security', known);
    execute format('alter table %s force row level security', known);
  end loop;
end
$$;

-- What is in place of the generated policies, by the hash of what made them.
create table minka.policies (
  sha256 text not null,
  put_at timestamptz not null default now(),
  constraint policies_pkey primary key (sha256)
);
