-- What is recorded about an agreement. `subject` names what each is about.

-- Papers handed in for an obligation (subject: its occurrence, such as half_year_report/2).
create table programme.submissions (
  -- Slots that it filled, with a paper or a signed reason. Who may not read the papers still sees how the obligation stands.
  slots text[] collate "C" not null,
  note text,
  constraint submissions_note_said check (btrim(note) <> '')
);
select facts.keep('programme.submissions');

-- What whoever must be satisfied answered to a submission, directly or by a letter that somebody recorded.
create table programme.verdicts (
  submission_id uuid not null,
  verdict text collate "C" not null,
  by_letter boolean not null,
  reason text,
  constraint verdicts_verdict_known check (verdict in ('accepted', 'returned')),
  constraint verdicts_reason_said check (btrim(reason) <> '' and (verdict = 'accepted' or reason is not null))
);
select facts.keep('programme.verdicts');
alter table programme.verdicts add constraint verdicts_submission_fkey
  foreign key (programme_id, submission_id) references programme.submissions (programme_id, id);
create index verdicts_submission on programme.verdicts (programme_id, submission_id);
create unique index verdicts_one on programme.verdicts (programme_id, submission_id) where voided_at is null;

-- An obligation that its creditor waived, or for which it gave more time.
create table programme.reliefs (
  relief text collate "C" not null,
  until_on date,
  reason text not null,
  constraint reliefs_relief_known check (relief in ('waived', 'extended')),
  constraint reliefs_until_said check ((relief = 'extended') = (until_on is not null)),
  constraint reliefs_reason_said check (btrim(reason) <> '')
);
select facts.keep('programme.reliefs');

-- Events of the agreement that came about (subject: the event): the signature, a disbursement, a threshold passed.
create table programme.occurrences (
  note text,
  constraint occurrences_note_said check (btrim(note) <> '')
);
select facts.keep('programme.occurrences');
-- An agreement is signed once.
create unique index occurrences_one_signature on programme.occurrences (programme_id)
  where voided_at is null and subject = 'signature';

-- Annual work plans in their first form: their milestones.
create table programme.work_plans (
  year integer not null,
  constraint work_plans_year_positive check (year > 0)
);
select facts.keep('programme.work_plans');
create unique index work_plans_one on programme.work_plans (programme_id, year) where voided_at is null;

create table programme.milestones (
  programme_id uuid not null,
  work_plan_id uuid not null,
  number integer not null,
  title text not null,
  due_on date not null,
  -- Shown by an indicator of the logical framework, or by a paper.
  indicator text collate "C",
  paper text,
  constraint milestones_pkey primary key (programme_id, work_plan_id, number),
  constraint milestones_work_plan_fkey foreign key (programme_id, work_plan_id)
    references programme.work_plans (programme_id, id),
  constraint milestones_number_positive check (number > 0),
  constraint milestones_title_said check (btrim(title) <> '' and length(title) <= 300),
  constraint milestones_shown_once check ((indicator is null) <> (paper is null))
);
grant select, insert on programme.milestones to minka_app;
alter table programme.milestones enable row level security;
alter table programme.milestones force row level security;

-- How a finding of the checker was settled (subject: its key).
create table programme.settlements (
  reason text not null,
  constraint settlements_reason_said check (btrim(reason) <> '')
);
select facts.keep('programme.settlements');
create unique index settlements_one on programme.settlements (programme_id, subject) where voided_at is null;

-- How an assumption or a risk of the agreement stood on a day.
create table programme.reviews (
  state text collate "C" not null,
  reason text not null,
  constraint reviews_state_known check (state in ('holds', 'at_risk', 'broken')),
  constraint reviews_reason_said check (btrim(reason) <> '')
);
select facts.keep('programme.reviews');
