-- Sign-in: passwords, open sessions, authenticators and keys of programs. The role of sign-in alone may look in here,
-- and it sees nothing else; who the person is to Minka stands in schema access under the same id.
--
-- The first five tables are those of better-auth 1.7, in our names (kernel/auth/sign-in/better-auth-options.ts).
-- It reckons expires_at and locked_until by the machine's clock; the other moments are by Minka's.

create schema auth;
grant usage on schema auth to minka_auth;

create table auth.users (
  id uuid not null,
  email text collate "C" not null,
  name text not null,
  email_verified boolean not null default false,
  image text,
  two_factor_enabled boolean not null default false,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint users_pkey primary key (id),
  constraint users_email_key unique (email)
);

create table auth.sessions (
  id uuid not null,
  user_id uuid not null,
  token text collate "C" not null,
  expires_at timestamptz not null,
  -- When the person signed in, and when the session was last used.
  created_at timestamptz not null,
  updated_at timestamptz not null,
  ip_address text,
  user_agent text,
  constraint sessions_pkey primary key (id),
  constraint sessions_token_key unique (token),
  constraint sessions_user_fkey foreign key (user_id) references auth.users (id) on delete cascade
);
create index sessions_user on auth.sessions (user_id);

-- One row per person: the hash of the password. The other columns are for ways of signing in that Minka does not have.
create table auth.credentials (
  id uuid not null,
  user_id uuid not null,
  account_id text collate "C" not null,
  provider_id text collate "C" not null,
  password text collate "C",
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint credentials_pkey primary key (id),
  constraint credentials_account_key unique (provider_id, account_id),
  constraint credentials_user_fkey foreign key (user_id) references auth.users (id) on delete cascade
);
create index credentials_user on auth.credentials (user_id);

-- A right password whose code is still wanted: value is the user's id, or the number of wrong codes.
create table auth.challenges (
  id uuid not null,
  identifier text collate "C" not null,
  value text collate "C" not null,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint challenges_pkey primary key (id)
);
create index challenges_identifier on auth.challenges (identifier);
create index challenges_value on auth.challenges (value);

-- The secret of an authenticator and its recovery codes, encrypted with the instance's secret.
create table auth.authenticators (
  id uuid not null,
  user_id uuid not null,
  secret text collate "C" not null,
  backup_codes text collate "C" not null,
  verified boolean not null default false,
  failed_verification_count integer not null default 0,
  locked_until timestamptz,
  constraint authenticators_pkey primary key (id),
  constraint authenticators_user_key unique (user_id),
  constraint authenticators_user_fkey foreign key (user_id) references auth.users (id) on delete cascade
);

-- Codes of an authenticator that were given: each counts once, although it is right for a minute and a half.
create table auth.spent_codes (
  user_id uuid not null,
  code text collate "C" not null,
  spent_at timestamptz not null,
  constraint spent_codes_pkey primary key (user_id, code),
  constraint spent_codes_user_fkey foreign key (user_id) references auth.users (id) on delete cascade
);

-- Wrong passwords and codes of the last minutes, per account and address. The account is a hash of what was typed: an
-- address that nobody has is counted like one that somebody has.
create table auth.failures (
  account_sha256 text collate "C" not null,
  address text collate "C" not null,
  failed_at timestamptz[] not null,
  last_at timestamptz not null,
  constraint failures_pkey primary key (account_sha256, address),
  constraint failures_account_form check (account_sha256 ~ '^[0-9a-f]{64}$')
);
create index failures_last on auth.failures (last_at);

-- Keys with which programs come in a person's name; of each only the hash is kept.
create table auth.keys (
  id uuid not null,
  user_id uuid not null,
  name text not null,
  key_sha256 text collate "C" not null,
  permissions text[] not null,
  created_at timestamptz not null,
  expires_at timestamptz,
  used_at timestamptz,
  constraint keys_pkey primary key (id),
  constraint keys_key_sha256_key unique (key_sha256),
  constraint keys_key_sha256_form check (key_sha256 ~ '^[0-9a-f]{64}$'),
  constraint keys_name_said check (name <> ''),
  constraint keys_user_fkey foreign key (user_id) references auth.users (id) on delete cascade
);
create index keys_user on auth.keys (user_id);

grant select, insert, update, delete on
  auth.users, auth.sessions, auth.credentials, auth.challenges, auth.authenticators, auth.spent_codes, auth.failures,
  auth.keys
to minka_auth;
