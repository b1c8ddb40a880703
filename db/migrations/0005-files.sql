-- Files that people give. Their bytes lie outside the database under their SHA-256 (kernel/files/store.ts); here stands
-- what each is, where it belongs and who gave it. A row is written only once its bytes are safe.

create schema files;
grant usage on schema files to minka_app;

create table files.files (
  programme_id uuid not null,
  id uuid not null,
  sha256 text collate "C" not null,
  -- As it was given, cleaned; shown and never used as a path.
  name text not null,
  media_type text collate "C" not null,
  size_bytes integer not null,
  -- Null where it is the whole programme's.
  cluster_id text collate "C",
  recorded_at timestamptz not null,
  recorded_by text not null,
  recorded_by_account uuid,
  constraint files_pkey primary key (programme_id, id),
  constraint files_programme_fkey foreign key (programme_id) references programme.programmes (id),
  constraint files_account_fkey foreign key (recorded_by_account) references access.accounts (id),
  constraint files_sha256_form check (sha256 ~ '^[0-9a-f]{64}$'),
  constraint files_name_said check (btrim(name) <> '' and length(name) <= 200),
  constraint files_media_type_form check (media_type ~ '^[a-z]+/[a-z0-9.+-]+$'),
  constraint files_size_bytes_positive check (size_bytes > 0),
  constraint files_recorded_by_said check (recorded_by <> '')
);
create index files_account on files.files (recorded_by_account);
create index files_sha256 on files.files (programme_id, sha256);
alter table files.files enable row level security;
alter table files.files force row level security;
-- Facts are insert-only.
grant select, insert on files.files to minka_app;

-- The signed document becomes a file like every other. What was stored in the row before is moved out by the next start.
alter table programme.source_documents
  add column file_id uuid,
  alter column content drop not null,
  add constraint source_documents_file_fkey foreign key (programme_id, file_id) references files.files (programme_id, id),
  add constraint source_documents_kept_once check ((file_id is null) = (content is not null));
create index source_documents_file on programme.source_documents (programme_id, file_id);
grant update (file_id, content) on programme.source_documents to minka_app;
