-- The programmes of this instance, their revisions and their signed documents.
--
-- Every table carries programme_id in its primary, unique and foreign keys, so that a cluster can be sharded by
-- programme. Without a context (minka.programme_id or minka.scope) a policy shows no row at all. The settings are
-- read in a sub-select, which is evaluated once and not per row, and through nullif, because a pooled connection
-- whose setting was reset holds '' and not null.

create schema programme;
grant usage on schema programme to minka_app;

create table programme.programmes (
  id uuid not null,
  slug text collate "C" not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  constraint programmes_pkey primary key (id),
  constraint programmes_slug_key unique (slug),
  constraint programmes_slug_form check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 63),
  constraint programmes_recorded_by_said check (recorded_by <> '')
);

create table programme.revisions (
  programme_id uuid not null,
  id uuid not null,
  number integer not null,
  content_sha256 text collate "C" not null,
  assumed_signed_on date,
  recorded_at timestamptz not null,
  recorded_by text not null,
  constraint revisions_pkey primary key (programme_id, id),
  constraint revisions_number_key unique (programme_id, number),
  constraint revisions_programme_fkey foreign key (programme_id) references programme.programmes (id),
  constraint revisions_number_positive check (number > 0),
  constraint revisions_content_sha256_form check (content_sha256 ~ '^[0-9a-f]{64}$'),
  constraint revisions_recorded_by_said check (recorded_by <> '')
);

create table programme.revision_files (
  programme_id uuid not null,
  revision_id uuid not null,
  path text collate "C" not null,
  content bytea not null,
  sha256 text collate "C" not null,
  constraint revision_files_pkey primary key (programme_id, revision_id, path),
  constraint revision_files_revision_fkey foreign key (programme_id, revision_id)
    references programme.revisions (programme_id, id),
  constraint revision_files_path_form check (path <> '' and path !~ '(^/|(^|/)\.\.(/|$)|\\)'),
  constraint revision_files_sha256_form check (sha256 ~ '^[0-9a-f]{64}$')
);

create table programme.source_documents (
  programme_id uuid not null,
  id uuid not null,
  file_name text not null,
  media_type text collate "C" not null,
  sha256 text collate "C" not null,
  content bytea not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  constraint source_documents_pkey primary key (programme_id, id),
  constraint source_documents_programme_fkey foreign key (programme_id) references programme.programmes (id),
  constraint source_documents_file_name_said check (file_name <> ''),
  constraint source_documents_sha256_form check (sha256 ~ '^[0-9a-f]{64}$'),
  constraint source_documents_recorded_by_said check (recorded_by <> '')
);

create table programme.source_paragraphs (
  programme_id uuid not null,
  document_id uuid not null,
  position integer not null,
  number text collate "C" not null,
  text text not null,
  restored boolean not null,
  page integer,
  constraint source_paragraphs_pkey primary key (programme_id, document_id, position),
  constraint source_paragraphs_document_fkey foreign key (programme_id, document_id)
    references programme.source_documents (programme_id, id),
  constraint source_paragraphs_position_positive check (position > 0),
  constraint source_paragraphs_page_positive check (page > 0)
);

alter table programme.programmes enable row level security;
alter table programme.programmes force row level security;
create policy programmes_read on programme.programmes for select using (
  id = nullif((select current_setting('minka.programme_id', true)), '')::uuid
  or nullif((select current_setting('minka.scope', true)), '') = 'instance'
);
create policy programmes_record on programme.programmes for insert with check (
  id = nullif((select current_setting('minka.programme_id', true)), '')::uuid
);
grant select, insert on programme.programmes to minka_app;

do $$
declare
  fact text;
begin
  foreach fact in array array['revisions', 'revision_files', 'source_documents', 'source_paragraphs'] loop
    execute format('alter table programme.%I enable row level security', fact);
    execute format('alter table programme.%I force row level security', fact);
    execute format($policy$
      create policy %I on programme.%I for select using (
        programme_id = nullif((select current_setting('minka.programme_id', true)), '')::uuid
        or nullif((select current_setting('minka.scope', true)), '') = 'instance'
      )$policy$, fact || '_read', fact);
    execute format($policy$
      create policy %I on programme.%I for insert with check (
        programme_id = nullif((select current_setting('minka.programme_id', true)), '')::uuid
      )$policy$, fact || '_record', fact);
    -- Facts are insert-only: no update, no delete, not even by mistake.
    execute format('grant select, insert on programme.%I to minka_app', fact);
  end loop;
end
$$;
