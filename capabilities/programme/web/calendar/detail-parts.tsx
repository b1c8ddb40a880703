import { useTranslation } from 'react-i18next';
import { DetailPart } from '#web/ui/detail-panel.tsx';
import { useFormat } from '#web/ui/format.tsx';
import { ParagraphReference } from '#web/ui/paragraph-reference.tsx';
import { StateMark } from '#web/ui/state-mark.tsx';
import type { ObligationShape } from '../../contract.ts';
import { useAddresses } from '../addresses.ts';

/** When it is due, and how that day is computed. */
export function DetailTiming({ one }: { one: ObligationShape }) {
  const { due, dueBefore, month, timing, period, waitsFor } = one;
  const { t } = useTranslation('programme');
  const format = useFormat();
  const dates = period && { from: format.date(period.from), to: format.date(period.to) };
  return (
    <DetailPart title={t('page.calendar.detail.when')}>
      <p className="obligation-due">
        {due === null ? (
          t('page.calendar.standing.undated')
        ) : (
          <>
            <time dateTime={due}>{format.date(due)}</time>
            {month !== null && (
              <span className="mk-muted"> {t('page.calendar.detail.month', { month })}</span>
            )}
          </>
        )}
      </p>
      {dueBefore !== null && (
        <p className="mk-sm">{t('page.calendar.detail.dueBefore', { date: format.date(dueBefore) })}</p>
      )}
      <p className="mk-sm">{t('page.calendar.detail.timing', { timing })}</p>
      {dates && (
        <p className="mk-sm mk-secondary">
          {t('page.calendar.detail.period', { number: period.number, ...dates })}
        </p>
      )}
      {waitsFor.length > 0 && (
        <>
          <p className="mk-sm mk-secondary">
            {t(due === null ? 'page.calendar.detail.setBy' : 'page.calendar.detail.earlierBy')}
          </p>
          <ul className="obligation-list">
            {waitsFor.map((what) => (
              <li key={what}>{what}</li>
            ))}
          </ul>
        </>
      )}
    </DetailPart>
  );
}

/** What happens if it is not met, and from which day. */
export function DetailConsequence({ one }: { one: ObligationShape }) {
  const { t } = useTranslation('programme');
  const format = useFormat();
  const { paragraph } = useAddresses();
  const { consequence, preconditionOf, state } = one;
  if (consequence === null && preconditionOf === null) return null;
  const said = consequence?.said ?? one.said;
  return (
    <DetailPart title={t('page.calendar.detail.otherwise')}>
      {consequence !== null && (
        <p className="mk-sm">
          <b>{consequence.what}.</b>{' '}
          {consequence.opensOn !== null &&
            t(state === 'breached' ? 'page.calendar.detail.opened' : 'page.calendar.detail.opens', {
              date: format.date(consequence.opensOn),
            })}{' '}
          <ParagraphReference
            sign={said.numbered}
            href={said.opens === null ? undefined : paragraph(said.opens)}
          >
            {said.label}
          </ParagraphReference>
        </p>
      )}
      {consequence !== null && consequence.warnOn.length > 0 && (
        <p className="mk-sm mk-secondary">
          {t('page.calendar.detail.warnOn', {
            dates: new Intl.ListFormat(format.tag).format(consequence.warnOn.map((day) => format.date(day))),
          })}
        </p>
      )}
      {preconditionOf !== null && (
        <p className="mk-sm mk-secondary">{t('page.today.holdsUp', { event: preconditionOf })}</p>
      )}
    </DetailPart>
  );
}

/** What shows that it is met, each with its kind, and what the document must cover. */
export function DetailEvidence({ one: { evidence, contents } }: { one: ObligationShape }) {
  const { t } = useTranslation('programme');
  return (
    <DetailPart title={t('page.calendar.detail.evidence')}>
      {evidence.length === 0 && <p className="mk-sm mk-secondary">{t('page.calendar.detail.noEvidence')}</p>}
      <ul className="obligation-papers">
        {evidence.map(({ id, type, what, filled }) => (
          <li key={id}>
            <StateMark
              shape={filled ? 'met' : 'idle'}
              size={14}
              label={t(filled ? 'page.calendar.detail.given' : 'page.calendar.detail.notGiven')}
            />
            <span>
              {what} <span className="mk-muted">{t(`page.calendar.evidence.${type}`)}</span>
            </span>
          </li>
        ))}
      </ul>
      {contents.length > 0 && (
        <>
          <p className="mk-sm mk-secondary obligation-note">{t('page.calendar.detail.contents')}</p>
          <ul className="obligation-list">
            {contents.map((what) => (
              <li key={what}>{what}</li>
            ))}
          </ul>
        </>
      )}
    </DetailPart>
  );
}
