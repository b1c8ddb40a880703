import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { reference } from '../../contract/marks.ts';
import { useAddresses } from '../addresses.ts';
import './reference-list.css';

type Reference = z.infer<typeof reference>;

/** What a thing points at elsewhere in the agreement, each with its kind; what has a page of its own opens it. */
export function ReferenceList({ references }: { references: readonly Reference[] }) {
  const { t } = useTranslation('programme');
  const addresses = useAddresses();
  const hrefOf = ({ kind, id }: Reference) =>
    kind === 'activity' ? addresses.activity(id) : kind === 'indicator' ? addresses.indicator(id) : undefined;
  return (
    <ul className="mk-references">
      {references.map((one) => {
        const href = hrefOf(one);
        return (
          <li key={`${one.kind} ${one.id}`}>
            <span className="mk-references-kind">{t(`page.reference.${one.kind}`)}</span>
            {href === undefined ? <span>{one.name}</span> : <a href={href}>{one.name}</a>}
          </li>
        );
      })}
    </ul>
  );
}
