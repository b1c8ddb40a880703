// Written by kernel/db/generate-row-types.ts from the migrated schema; a test compares. Do not edit.

export type ProgrammeProgrammes = {
  id: string;
  slug: string;
  recorded_at: string;
  recorded_by: string;
};

export type ProgrammeRevisionFiles = {
  programme_id: string;
  revision_id: string;
  path: string;
  content: Buffer;
  sha256: string;
};

export type ProgrammeRevisions = {
  programme_id: string;
  id: string;
  number: number;
  content_sha256: string;
  assumed_signed_on: string | null;
  recorded_at: string;
  recorded_by: string;
};

export type ProgrammeSourceDocuments = {
  programme_id: string;
  id: string;
  file_name: string;
  media_type: string;
  sha256: string;
  content: Buffer;
  recorded_at: string;
  recorded_by: string;
};

export type ProgrammeSourceParagraphs = {
  programme_id: string;
  document_id: string;
  position: number;
  number: string;
  text: string;
  restored: boolean;
  page: number | null;
};

export type Database = {
  'programme.programmes': ProgrammeProgrammes;
  'programme.revision_files': ProgrammeRevisionFiles;
  'programme.revisions': ProgrammeRevisions;
  'programme.source_documents': ProgrammeSourceDocuments;
  'programme.source_paragraphs': ProgrammeSourceParagraphs;
};
