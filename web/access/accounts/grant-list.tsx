import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GrantShape } from '#kernel/auth/contract.ts';
import { ActButton } from '#web/ui/act-button.tsx';
import { useFormat } from '#web/ui/format.tsx';
import { useRoleWords } from '../use-role-words.ts';
import { EndRoleForm } from './end-role-form.tsx';
import './grant-list.css';

export type GrantListProps = { grants: readonly GrantShape[]; mayEnd: readonly string[] };

/** Roles with their period and who gave or ended them; those that the reader may end have a button. */
export function GrantList({ grants, mayEnd }: GrantListProps) {
  return (
    <ul className="access-grants">
      {grants.map((grant) => (
        <Grant key={grant.id} grant={grant} mayEnd={mayEnd.includes(grant.id)} />
      ))}
    </ul>
  );
}

function Grant({ grant, mayEnd }: { grant: GrantShape; mayEnd: boolean }) {
  const { t } = useTranslation('web');
  const format = useFormat();
  const words = useRoleWords();
  const [ending, setEnding] = useState(false);
  return (
    <li>
      <div>
        <b>{words.held(grant)}</b>
        <span>{words.period(grant)}</span>
        <span>
          {t('access.accounts.grantedBy', {
            name: grant.grantedBy,
            instant: format.instant(grant.grantedAt),
          })}
          {grant.endedBy !== null && ` ${t('access.accounts.endedBy', { name: grant.endedBy })}`}
        </span>
      </div>
      {mayEnd && !ending && (
        <ActButton onClick={() => setEnding(true)}>
          {t('access.end.open')}
          <span className="mk-hidden">: {words.held(grant)}</span>
        </ActButton>
      )}
      {ending && <EndRoleForm grant={grant} onDone={() => setEnding(false)} />}
    </li>
  );
}
