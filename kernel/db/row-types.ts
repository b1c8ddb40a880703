// Written by kernel/db/generate-row-types.ts from the migrated schema; a test compares. Do not edit.

import type { Generated } from 'kysely';

export type AccessAccounts = {
  id: string;
  email: string;
  email_key: Generated<string>;
  name: string;
  locale: string;
  recorded_at: string;
  recorded_by: string;
  deactivated_at: string | null;
  deactivated_by: string | null;
};

export type AccessAnswers = {
  owner: string;
  key: string;
  request_sha256: string;
  status: number;
  body: unknown;
  recorded_at: string;
};

export type AccessDemonstrations = {
  sole: Generated<boolean>;
  today: string;
  time_zone: string;
  recorded_at: string;
  recorded_by: string;
  filled_at: string | null;
};

export type AccessGrants = {
  programme_id: string;
  id: string;
  account_id: string;
  role: string;
  scope_kind: string;
  scope_id: string | null;
  cluster_id: string | null;
  starts_on: string;
  ends_on: string | null;
  starts_at: string;
  ends_at: string | null;
  recorded_at: string;
  recorded_by: string;
  recorded_by_account: string | null;
  ended_by: string | null;
};

export type AccessInstanceGrants = {
  id: string;
  account_id: string;
  role: string;
  starts_at: string;
  ends_at: string | null;
  recorded_at: string;
  recorded_by: string;
  ended_by: string | null;
};

export type AccessInvitations = {
  programme_id: string;
  id: string;
  token_sha256: string;
  email: string;
  role: string;
  scope_kind: string;
  scope_id: string | null;
  cluster_id: string | null;
  starts_on: string;
  ends_on: string | null;
  expires_at: string;
  recorded_at: string;
  recorded_by: string;
  recorded_by_account: string;
  accepted_at: string | null;
  accepted_by: string | null;
  withdrawn_at: string | null;
  withdrawn_by: string | null;
  mailed_token_sha256: string | null;
};

export type AccessLinks = {
  id: string;
  purpose: string;
  token_sha256: string;
  account_id: string | null;
  recorded_at: string;
  recorded_by: string;
  expires_at: string;
  used_at: string | null;
};

export type AuditEntries = {
  programme_id: string;
  id: string;
  at: string;
  account_id: string | null;
  actor: string;
  session_id: string | null;
  address: string | null;
  action: string;
  area: string;
  outcome: string;
  problem: string | null;
  about_kind: string | null;
  about_id: string | null;
  about_name: string | null;
  cluster_id: string | null;
  details: unknown;
  changes: unknown;
  request_id: string;
};

export type AuditErasures = {
  programme_id: string;
  about_kind: string;
  about_id: string;
  recorded_at: string;
  recorded_by: string;
};

export type AuditRepeats = {
  programme_id: string;
  entry_id: string;
  source: string;
  times: number;
  last_at: string;
};

export type FactsEvidence = {
  programme_id: string;
  id: string;
  fact_id: string;
  slot: string;
  file_id: string;
  recorded_at: string;
  recorded_by: string;
  recorded_by_account: string | null;
  replaces_id: string | null;
  replaced_at: string | null;
  replaced_by: string | null;
};

export type FactsOmissions = {
  programme_id: string;
  id: string;
  fact_id: string;
  slot: string;
  reason: string;
  recorded_at: string;
  recorded_by: string;
  recorded_by_account: string | null;
};

export type FilesFiles = {
  programme_id: string;
  id: string;
  sha256: string;
  name: string;
  media_type: string;
  size_bytes: number;
  cluster_id: string | null;
  recorded_at: string;
  recorded_by: string;
  recorded_by_account: string | null;
};

export type PeoplePersonAccounts = {
  programme_id: string;
  id: string;
  person_id: string;
  account_id: string;
  recorded_at: string;
  recorded_by: string;
  removed_at: string | null;
  removed_by: string | null;
};

export type PeoplePersonClusters = {
  programme_id: string;
  id: string;
  person_id: string;
  cluster_id: string;
  recorded_at: string;
  recorded_by: string;
  removed_at: string | null;
  removed_by: string | null;
};

export type PeoplePersons = {
  programme_id: string;
  id: string;
  given_names: string;
  family_names: string;
  listed_name: Generated<string>;
  sex: string | null;
  recorded_at: string;
  recorded_by: string;
  searched_name: Generated<string>;
  erased_at: string | null;
  erased_by: string | null;
  erasure_reason: string | null;
};

export type PeoplePrivateDetails = {
  programme_id: string;
  id: string;
  person_id: string;
  document_kind: string | null;
  document_number: string | null;
  phone: string | null;
  reason: string | null;
  recorded_at: string;
  recorded_by: string;
  replaced_at: string | null;
};

export type ProgrammeCalendarFeeds = {
  programme_id: string;
  id: string;
  account_id: string;
  token_sha256: string;
  recorded_at: string;
  recorded_by: string;
  last_read_at: string | null;
  ended_at: string | null;
};

export type ProgrammeMilestones = {
  programme_id: string;
  work_plan_id: string;
  number: number;
  title: string;
  due_on: string;
  indicator: string | null;
  paper: string | null;
};

export type ProgrammeOccurrences = {
  note: string | null;
  programme_id: string;
  id: string;
  cluster_id: string | null;
  subject: string;
  happened_on: string;
  recorded_at: string;
  recorded_by: string;
  recorded_by_account: string | null;
  corrects_id: string | null;
  correction_reason: string | null;
  voided_at: string | null;
  voided_by: string | null;
  voided_by_account: string | null;
  void_reason: string | null;
};

export type ProgrammeOfficeClosings = {
  opening_id: string;
  reason: string;
  programme_id: string;
  id: string;
  cluster_id: string | null;
  subject: string;
  happened_on: string;
  recorded_at: string;
  recorded_by: string;
  recorded_by_account: string | null;
  corrects_id: string | null;
  correction_reason: string | null;
  voided_at: string | null;
  voided_by: string | null;
  voided_by_account: string | null;
  void_reason: string | null;
};

export type ProgrammeOfficeOpenings = {
  address: string;
  programme_id: string;
  id: string;
  cluster_id: string | null;
  subject: string;
  happened_on: string;
  recorded_at: string;
  recorded_by: string;
  recorded_by_account: string | null;
  corrects_id: string | null;
  correction_reason: string | null;
  voided_at: string | null;
  voided_by: string | null;
  voided_by_account: string | null;
  void_reason: string | null;
};

export type ProgrammePostFillings = {
  person_id: string;
  programme_id: string;
  id: string;
  cluster_id: string | null;
  subject: string;
  happened_on: string;
  recorded_at: string;
  recorded_by: string;
  recorded_by_account: string | null;
  corrects_id: string | null;
  correction_reason: string | null;
  voided_at: string | null;
  voided_by: string | null;
  voided_by_account: string | null;
  void_reason: string | null;
};

export type ProgrammePostLeavings = {
  filling_id: string;
  reason: string;
  programme_id: string;
  id: string;
  cluster_id: string | null;
  subject: string;
  happened_on: string;
  recorded_at: string;
  recorded_by: string;
  recorded_by_account: string | null;
  corrects_id: string | null;
  correction_reason: string | null;
  voided_at: string | null;
  voided_by: string | null;
  voided_by_account: string | null;
  void_reason: string | null;
};

export type ProgrammeProgrammes = {
  id: string;
  slug: string;
  recorded_at: string;
  recorded_by: string;
};

export type ProgrammeReliefs = {
  relief: string;
  until_on: string | null;
  reason: string;
  programme_id: string;
  id: string;
  cluster_id: string | null;
  subject: string;
  happened_on: string;
  recorded_at: string;
  recorded_by: string;
  recorded_by_account: string | null;
  corrects_id: string | null;
  correction_reason: string | null;
  voided_at: string | null;
  voided_by: string | null;
  voided_by_account: string | null;
  void_reason: string | null;
};

export type ProgrammeReminderMails = {
  programme_id: string;
  id: string;
  account_id: string;
  day: string;
  off_token_sha256: string;
  recorded_at: string;
  recorded_by: string;
};

export type ProgrammeReminderWishes = {
  programme_id: string;
  account_id: string;
  wanted: boolean;
  recorded_at: string;
  recorded_by: string;
};

export type ProgrammeReminders = {
  programme_id: string;
  account_id: string;
  obligation: string;
  due_on: string;
  kind: string;
  mail_id: string;
};

export type ProgrammeReviews = {
  state: string;
  reason: string;
  programme_id: string;
  id: string;
  cluster_id: string | null;
  subject: string;
  happened_on: string;
  recorded_at: string;
  recorded_by: string;
  recorded_by_account: string | null;
  corrects_id: string | null;
  correction_reason: string | null;
  voided_at: string | null;
  voided_by: string | null;
  voided_by_account: string | null;
  void_reason: string | null;
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

export type ProgrammeSettlements = {
  reason: string;
  programme_id: string;
  id: string;
  cluster_id: string | null;
  subject: string;
  happened_on: string;
  recorded_at: string;
  recorded_by: string;
  recorded_by_account: string | null;
  corrects_id: string | null;
  correction_reason: string | null;
  voided_at: string | null;
  voided_by: string | null;
  voided_by_account: string | null;
  void_reason: string | null;
};

export type ProgrammeSourceDocuments = {
  programme_id: string;
  id: string;
  file_name: string;
  media_type: string;
  sha256: string;
  content: Buffer | null;
  recorded_at: string;
  recorded_by: string;
  file_id: string | null;
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

export type ProgrammeSubmissions = {
  slots: string[];
  note: string | null;
  programme_id: string;
  id: string;
  cluster_id: string | null;
  subject: string;
  happened_on: string;
  recorded_at: string;
  recorded_by: string;
  recorded_by_account: string | null;
  corrects_id: string | null;
  correction_reason: string | null;
  voided_at: string | null;
  voided_by: string | null;
  voided_by_account: string | null;
  void_reason: string | null;
};

export type ProgrammeVerdicts = {
  submission_id: string;
  verdict: string;
  by_letter: boolean;
  reason: string | null;
  programme_id: string;
  id: string;
  cluster_id: string | null;
  subject: string;
  happened_on: string;
  recorded_at: string;
  recorded_by: string;
  recorded_by_account: string | null;
  corrects_id: string | null;
  correction_reason: string | null;
  voided_at: string | null;
  voided_by: string | null;
  voided_by_account: string | null;
  void_reason: string | null;
};

export type ProgrammeWorkPlans = {
  year: number;
  programme_id: string;
  id: string;
  cluster_id: string | null;
  subject: string;
  happened_on: string;
  recorded_at: string;
  recorded_by: string;
  recorded_by_account: string | null;
  corrects_id: string | null;
  correction_reason: string | null;
  voided_at: string | null;
  voided_by: string | null;
  voided_by_account: string | null;
  void_reason: string | null;
};

export type Database = {
  'access.accounts': AccessAccounts;
  'access.answers': AccessAnswers;
  'access.demonstrations': AccessDemonstrations;
  'access.grants': AccessGrants;
  'access.instance_grants': AccessInstanceGrants;
  'access.invitations': AccessInvitations;
  'access.links': AccessLinks;
  'audit.entries': AuditEntries;
  'audit.erasures': AuditErasures;
  'audit.repeats': AuditRepeats;
  'facts.evidence': FactsEvidence;
  'facts.omissions': FactsOmissions;
  'files.files': FilesFiles;
  'people.person_accounts': PeoplePersonAccounts;
  'people.person_clusters': PeoplePersonClusters;
  'people.persons': PeoplePersons;
  'people.private_details': PeoplePrivateDetails;
  'programme.calendar_feeds': ProgrammeCalendarFeeds;
  'programme.milestones': ProgrammeMilestones;
  'programme.occurrences': ProgrammeOccurrences;
  'programme.office_closings': ProgrammeOfficeClosings;
  'programme.office_openings': ProgrammeOfficeOpenings;
  'programme.post_fillings': ProgrammePostFillings;
  'programme.post_leavings': ProgrammePostLeavings;
  'programme.programmes': ProgrammeProgrammes;
  'programme.reliefs': ProgrammeReliefs;
  'programme.reminder_mails': ProgrammeReminderMails;
  'programme.reminder_wishes': ProgrammeReminderWishes;
  'programme.reminders': ProgrammeReminders;
  'programme.reviews': ProgrammeReviews;
  'programme.revision_files': ProgrammeRevisionFiles;
  'programme.revisions': ProgrammeRevisions;
  'programme.settlements': ProgrammeSettlements;
  'programme.source_documents': ProgrammeSourceDocuments;
  'programme.source_paragraphs': ProgrammeSourceParagraphs;
  'programme.submissions': ProgrammeSubmissions;
  'programme.verdicts': ProgrammeVerdicts;
  'programme.work_plans': ProgrammeWorkPlans;
};
