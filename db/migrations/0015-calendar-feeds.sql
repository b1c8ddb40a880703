-- The calendar in a program of one's own, and mails that remind of dates.

-- A secret address at which a program reads the calendar as one account, with what that account may see at the moment.
-- The database keeps its hash alone.
create table programme.calendar_feeds (
  programme_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  token_sha256 text collate "C" not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  last_read_at timestamptz,
  ended_at timestamptz,
  constraint calendar_feeds_pkey primary key (programme_id, id),
  constraint calendar_feeds_programme_fkey foreign key (programme_id) references programme.programmes (id),
  constraint calendar_feeds_account_fkey foreign key (account_id) references access.accounts (id),
  constraint calendar_feeds_token_form check (token_sha256 ~ '^[0-9a-f]{64}$'),
  constraint calendar_feeds_ended_after check (ended_at >= recorded_at),
  constraint calendar_feeds_said check (recorded_by <> '')
);
create unique index calendar_feeds_one_open on programme.calendar_feeds (programme_id, account_id) where ended_at is null;
-- Whoever comes with a token names no programme.
create index calendar_feeds_token on programme.calendar_feeds (token_sha256);
create index calendar_feeds_account on programme.calendar_feeds (account_id);
grant select, insert, update (last_read_at, ended_at) on programme.calendar_feeds to minka_app;
alter table programme.calendar_feeds enable row level security;
alter table programme.calendar_feeds force row level security;

-- A mail that reminds an account, one on a day at most. Its link, by which these mails are turned off, is made when it
-- goes out; kept is the link's hash.
create table programme.reminder_mails (
  programme_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  day date not null,
  off_token_sha256 text collate "C" not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  constraint reminder_mails_pkey primary key (programme_id, id),
  constraint reminder_mails_programme_fkey foreign key (programme_id) references programme.programmes (id),
  constraint reminder_mails_account_fkey foreign key (account_id) references access.accounts (id),
  constraint reminder_mails_one_a_day unique (programme_id, account_id, day),
  constraint reminder_mails_token_form check (off_token_sha256 ~ '^[0-9a-f]{64}$'),
  constraint reminder_mails_said check (recorded_by <> '')
);
create index reminder_mails_off_token on programme.reminder_mails (off_token_sha256);
create index reminder_mails_account on programme.reminder_mails (account_id);
grant select, insert on programme.reminder_mails to minka_app;
alter table programme.reminder_mails enable row level security;
alter table programme.reminder_mails force row level security;

-- What a mail reminds of: each once for an account and a due date, however many servers look. Kinds: due-30, due-7 and
-- due-0 by the days before the date, warning-1 and on by the warnings of a consequence.
create table programme.reminders (
  programme_id uuid not null,
  account_id uuid not null,
  obligation text collate "C" not null,
  due_on date not null,
  kind text collate "C" not null,
  mail_id uuid not null,
  constraint reminders_pkey primary key (programme_id, account_id, obligation, due_on, kind),
  constraint reminders_programme_fkey foreign key (programme_id) references programme.programmes (id),
  constraint reminders_account_fkey foreign key (account_id) references access.accounts (id),
  constraint reminders_mail_fkey foreign key (programme_id, mail_id) references programme.reminder_mails (programme_id, id),
  constraint reminders_kind_form check (kind ~ '^(due|warning)-[0-9]+$'),
  constraint reminders_said check (obligation <> '')
);
create index reminders_account on programme.reminders (account_id);
create index reminders_mail on programme.reminders (programme_id, mail_id);
grant select, insert on programme.reminders to minka_app;
alter table programme.reminders enable row level security;
alter table programme.reminders force row level security;

-- Whether an account wants such mails; without a row it does.
create table programme.reminder_wishes (
  programme_id uuid not null,
  account_id uuid not null,
  wanted boolean not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  constraint reminder_wishes_pkey primary key (programme_id, account_id),
  constraint reminder_wishes_programme_fkey foreign key (programme_id) references programme.programmes (id),
  constraint reminder_wishes_account_fkey foreign key (account_id) references access.accounts (id),
  constraint reminder_wishes_said check (recorded_by <> '')
);
create index reminder_wishes_account on programme.reminder_wishes (account_id);
grant select, insert, update (wanted, recorded_at, recorded_by) on programme.reminder_wishes to minka_app;
alter table programme.reminder_wishes enable row level security;
alter table programme.reminder_wishes force row level security;
