import { Trans, useTranslation } from 'react-i18next';
import { daysFrom } from '#kernel/i18n/format-date.ts';
import { Figure } from '#web/ui/figure.tsx';
import { useFormat } from '#web/ui/format.tsx';
import { ObligationRow } from '#web/ui/obligation-row.tsx';
import { ParagraphReference } from '#web/ui/paragraph-reference.tsx';
import { shapeOf } from '#web/ui/state-mark.tsx';
import type { ObligationShape } from '../../contract.ts';
import { useAddresses } from '../addresses.ts';
import { useObligationTitle, useStateWords, useWhereWritten } from '../parts/obligation-words.ts';
import { clustersOf, type DueGroup } from './due-groups.ts';

/** One thing to do: what it is, what happens if nobody does it, and how many days there are. */
export function DueRow({ group, at }: { group: DueGroup; at: string }) {
  const { t } = useTranslation('programme');
  const stateOf = useStateWords();
  const titleOf = useObligationTitle();
  const whereWritten = useWhereWritten();
  const { first, all } = group;
  return (
    <ObligationRow
      shape={shapeOf(first.state)}
      stateLabel={stateOf(first)}
      title={all.length > 1 ? first.title : titleOf(first)}
      href={whereWritten(first)}
      consequence={
        <>
          <Consequence one={first} at={at} />
          {all.length > 1 && <Occurrences group={group} />}
          {t('page.today.owner', { owner: first.owner.name })} <Written one={first} />
        </>
      }
      {...useDays(first, at)}
    />
  );
}

/** The paragraph that says it; the consequence's own where it has one. */
export function Written({ one: { said, consequence } }: { one: ObligationShape }) {
  const { paragraph } = useAddresses();
  const { label, numbered, opens } = consequence?.said ?? said;
  return (
    <ParagraphReference sign={numbered} href={opens === null ? undefined : paragraph(opens)}>
      {label}
    </ParagraphReference>
  );
}

function Consequence({
  one: { state, consequence, preconditionOf },
  at,
}: {
  one: ObligationShape;
  at: string;
}) {
  const { t } = useTranslation('programme');
  const format = useFormat();
  if (consequence !== null) {
    const { what, opensOn } = consequence;
    if (opensOn === null) return `${t('page.today.otherwise', { what })} `;
    const date = format.date(opensOn);
    const open = state === 'breached' || opensOn <= at;
    return (
      <>
        <b>{t(open ? 'page.today.opened' : 'page.today.opens', { date, what })}</b>{' '}
      </>
    );
  }
  if (preconditionOf !== null) return `${t('page.today.holdsUp', { event: preconditionOf })} `;
  return null;
}

function Occurrences({ group }: { group: DueGroup }) {
  const { t } = useTranslation('programme');
  const { tag } = useFormat();
  const addresses = useAddresses();
  const { all, first } = group;
  const clusters = new Intl.ListFormat(tag).format(clustersOf(group));
  return (
    <>
      <Trans
        t={t}
        i18nKey={clusters === '' ? 'page.today.times' : 'page.today.timesIn'}
        values={{ count: all.length, clusters }}
        components={{
          figure: (
            <Figure
              href={addresses.obligation(first.id)}
              label={t('page.today.opensDates', { count: all.length, title: first.title })}
            >
              {all.length}
            </Figure>
          ),
        }}
      />{' '}
    </>
  );
}

/** Days to the date; after it, to the day on which the consequence opens, or since the date. */
function useDays({ due, days, state, consequence }: ObligationShape, at: string) {
  const { t } = useTranslation('programme');
  const format = useFormat();
  if (due === null || days === null) return {};
  const opensOn = consequence?.opensOn ?? null;
  if (state === 'late' && opensOn !== null && opensOn > at) {
    const left = daysFrom(at, opensOn);
    return { days: left, countsTo: t('page.today.daysToConsequence', { count: left }) };
  }
  const written = due.slice(0, 4) === at.slice(0, 4) ? format.dayAndMonth(due) : format.date(due);
  // A date in a narrow column stays on one line.
  const date = written.replaceAll(' ', '\u00a0');
  if (days < 0) return { days: -days, countsTo: t('page.today.daysSince', { count: -days, date }) };
  if (days === 0) return { days: format.days(0), countsTo: date };
  return { days, countsTo: t('page.today.daysTo', { count: days, date }) };
}
