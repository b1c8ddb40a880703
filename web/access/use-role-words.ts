import { useTranslation } from 'react-i18next';
import type { Role, ScopeKind } from '#kernel/auth/contract.ts';
import { useFormat } from '#web/ui/format.tsx';

export type RoleWords = {
  role: (role: Role) => string;
  /** "Coordination · Harbour"; in the whole programme the role alone. */
  held: (held: { role: Role; scope: { kind: ScopeKind; name: string } }) => string;
  /** "since 1 Mar 2026", "1 Mar 2026 – 30 Jun 2026" */
  period: (period: { from: string; until: string | null }) => string;
};

/** Says roles, where they are held and for how long. */
export function useRoleWords(): RoleWords {
  const { t } = useTranslation('web');
  const format = useFormat();
  const role = (one: Role) => t(`auth:roles.${one}`);
  return {
    role,
    held: (held) => (isWhole(held.scope.kind) ? role(held.role) : `${role(held.role)} · ${held.scope.name}`),
    period: ({ from, until }) => {
      if (until === null) return t('access.since', { date: format.date(from) });
      return from === until ? format.date(from) : `${format.date(from)} – ${format.date(until)}`;
    },
  };
}

function isWhole(kind: ScopeKind): boolean {
  return kind === 'programme' || kind === 'instance';
}
