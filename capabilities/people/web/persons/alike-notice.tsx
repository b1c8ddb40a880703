import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListedPersonShape } from '#people/contract';
import { StateMark } from '#web/ui/state-mark.tsx';
import { usePersonsSearch } from '../use-persons-search.ts';
import './alike-notice.css';

/** Those whose name is probably the same one, to be opened and looked at; it takes the focus when it comes up. */
export function AlikeNotice({ persons }: { persons: readonly ListedPersonShape[] }) {
  const { t } = useTranslation('people');
  const search = usePersonsSearch();
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (persons.length > 0) notice.current?.focus();
  }, [persons]);
  if (persons.length === 0) return null;
  return (
    <div ref={notice} className="people-alike mk-is-risk" role="alert" tabIndex={-1}>
      <b>
        <StateMark shape="risk" /> {t('alike.title', { count: persons.length })}
      </b>
      <ul>
        {persons.map(({ id, name, clusters }) => (
          <li key={id}>
            <a href={search.hrefOf(id)}>{name}</a>
            <small>{clusters.map((cluster) => cluster.name).join(', ') || t('table.noCluster')}</small>
          </li>
        ))}
      </ul>
      <p>{t('alike.text', { count: persons.length })}</p>
    </div>
  );
}
