import { formatDate, formatDayDistance } from '#kernel/i18n/format-date.ts';
import type { Locale } from '#kernel/locale.ts';
import type { Letter } from '#kernel/mail/compose-mail.ts';
import type { Agreement } from '../queries/load-agreement.ts';
import type { Obligation } from '../rules/calendar/obligation.ts';
import { presentObligation } from './obligation.ts';

/** Whom a mail reminds of what, as it stands when the mail is written. */
export type Reminded = Readonly<{
  to: string;
  locale: Locale;
  agreement: Pick<Agreement, 'programme' | 'speaker'>;
  obligations: readonly Obligation[];
}>;

/** The mail that reminds of dates: a paragraph for each, the earliest first. */
export function reminderLetter(
  { to, agreement: { programme, speaker }, obligations }: Reminded,
  links: Readonly<{ dates: string; off: string }>,
): Letter {
  const { t } = speaker;
  const name = speaker.say(programme.programme.short_name ?? programme.programme.name);
  const shown = obligations.map((one) => presentObligation(one, programme, speaker));
  const [first] = shown;
  const count = shown.length;
  return {
    to,
    subject:
      count === 1 && first !== undefined
        ? t('reminder.subjectOfOne', { title: first.title, on: dateOf(first.due), name })
        : t('reminder.subject', { count, name }),
    paragraphs: [t('reminder.text', { count, name }), ...shown.map(lineOf)],
    link: { label: t(count === 1 ? 'reminder.linkOfOne' : 'reminder.link'), href: links.dates },
    closing: [t('reminder.why')],
    off: { label: t('reminder.off'), href: links.off },
  };

  function dateOf(day: string | null): string {
    return day === null ? '' : formatDate(day, speaker.tag);
  }

  function lineOf({ title, period, cluster, due, days, consequence }: (typeof shown)[number]): string {
    const numbered =
      period === null ? title : t('page.agreement.occurrence', { title, number: period.number });
    const said = {
      title:
        cluster === null
          ? numbered
          : t('page.calendar.inCluster', { title: numbered, cluster: cluster.name }),
      on: dateOf(due),
      away: formatDayDistance(days ?? 0, speaker.tag),
    };
    const line = t('reminder.line', said);
    if (consequence === null) return line;
    const { what, opensOn } = consequence;
    const otherwise =
      opensOn === null
        ? t('reminder.otherwise', { what })
        : t('reminder.otherwiseFrom', { what, on: dateOf(opensOn) });
    return `${line} ${otherwise}`;
  }
}
