import { useTranslation } from 'react-i18next';
import { ParagraphReference } from '#web/ui/paragraph-reference.tsx';
import type { ObligationShape } from '../../contract.ts';
import { useAddresses } from '../addresses.ts';
import './obligation-detail.css';

/** Who owes it, to whom, and who accepts it. */
export function DetailParties({ one: { owner, to, acceptedBy, cluster } }: { one: ObligationShape }) {
  const { t } = useTranslation('programme');
  const rows = [
    { id: 'owner', label: t('page.calendar.detail.owner'), named: owner },
    { id: 'to', label: t('page.calendar.detail.to'), named: to },
    { id: 'acceptedBy', label: t('page.calendar.detail.acceptedBy'), named: acceptedBy },
    { id: 'cluster', label: t('page.calendar.detail.cluster'), named: cluster },
  ];
  return (
    <dl className="obligation-facts">
      {rows.map(
        ({ id, label, named }) =>
          named !== null && (
            <div key={id}>
              <dt>{label}</dt>
              <dd>{named.name}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

/** Where the agreement says it. */
export function DetailWritten({ one: { said, indicator, clause, note } }: { one: ObligationShape }) {
  const { t } = useTranslation('programme');
  const addresses = useAddresses();
  const paragraph =
    said.opens === null
      ? undefined
      : addresses.paragraph(said.opens, undefined, indicator === null ? clause : undefined);
  return (
    <>
      <p className="mk-sm obligation-written">
        <ParagraphReference sign={said.numbered} href={paragraph}>
          {said.label}
        </ParagraphReference>
        {indicator !== null && (
          <a href={addresses.indicator(indicator)}>{t('page.calendar.detail.indicator')}</a>
        )}
      </p>
      {note !== null && <p className="mk-sm mk-secondary obligation-note">{note}</p>}
    </>
  );
}
