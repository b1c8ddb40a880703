-- Requests about personal data: what is held about a person is found, handed out and taken away. Facts keep pointing at
-- the person, who has no name any more; what identified the person is gone, from what was known before too.

alter table people.persons
  add column erased_at timestamptz,
  add column erased_by text,
  add column erasure_reason text,
  add constraint persons_erased_whole check (
    (erased_at is null) = (erased_by is null) and (erased_at is null) = (erasure_reason is null)
    and btrim(erasure_reason) <> ''
  );
grant update (erased_at, erased_by, erasure_reason) on people.persons to minka_app;
grant update (document_kind, document_number, phone, reason) on people.private_details to minka_app;

-- Things of which the trail tells no more than that they were there. Its rows are only ever added to, so the name is left
-- out where they are read.
create table audit.erasures (
  programme_id uuid not null,
  about_kind text collate "C" not null,
  about_id text collate "C" not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  constraint erasures_pkey primary key (programme_id, about_kind, about_id),
  constraint erasures_programme_fkey foreign key (programme_id) references programme.programmes (id),
  constraint erasures_said check (about_kind <> '' and about_id <> '' and recorded_by <> '')
);
alter table audit.erasures enable row level security;
alter table audit.erasures force row level security;
grant select, insert on audit.erasures to minka_app;
