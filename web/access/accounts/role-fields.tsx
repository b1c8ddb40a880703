import { useTranslation } from 'react-i18next';
import { SelectEntry } from '#web/ui/select-entry.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import type { AccountsData } from '../accounts-page.tsx';
import { useRoleWords } from '../use-role-words.ts';

export type Giveable = AccountsData['can']['give'];
type Offer = Giveable[number];
export type RoleDraft = { offer: Offer; scope: Offer['scopes'][number]; from: string; until: string };

/** The first of what may be given; undefined where nothing may. */
export function firstRole(give: Giveable): RoleDraft | undefined {
  const offer = give.find(({ scopes }) => scopes.length > 0);
  const scope = offer?.scopes[0];
  return offer === undefined || scope === undefined ? undefined : { offer, scope, from: '', until: '' };
}

/** A role as it is sent; a day that was left out is null. */
export function roleBody({ offer, scope: { kind, id }, from, until }: RoleDraft) {
  return { role: offer.role, scope: { kind, id }, from: from || null, until: until || null };
}

type RoleFieldsProps = {
  give: Giveable;
  draft: RoleDraft;
  onDraft: (draft: RoleDraft) => void;
  errorAt: (field: string) => string | undefined;
};

/** Which role, where and for how long: only what the answer says may be given. */
export function RoleFields({ give, draft, onDraft, errorAt }: RoleFieldsProps) {
  const { t } = useTranslation('web');
  const words = useRoleWords();
  const change = (changed: Partial<RoleDraft>) => onDraft({ ...draft, ...changed });
  const scopeKey = ({ kind, id }: RoleDraft['scope']) => `${kind} ${id ?? ''}`;
  return (
    <>
      <SelectEntry
        label={t('access.role')}
        value={draft.offer.role}
        options={give
          .filter(({ scopes }) => scopes.length > 0)
          .map(({ role }) => ({ value: role, label: words.role(role) }))}
        onChange={(value) => {
          const offer = give.find(({ role }) => role === value);
          const scope = offer?.scopes[0];
          if (offer !== undefined && scope !== undefined) change({ offer, scope });
        }}
        error={errorAt('role')}
      />
      <SelectEntry
        label={t('access.where')}
        value={scopeKey(draft.scope)}
        options={draft.offer.scopes.map((scope) => ({ value: scopeKey(scope), label: scope.name }))}
        onChange={(value) => {
          const scope = draft.offer.scopes.find((one) => scopeKey(one) === value);
          if (scope !== undefined) change({ scope });
        }}
        error={errorAt('scope')}
      />
      <div className="mk-entry-row">
        <TextField
          label={t('access.from')}
          hint={t('access.fromHint')}
          type="date"
          value={draft.from}
          onChange={(from) => change({ from })}
          error={errorAt('from')}
        />
        <TextField
          label={t('access.until')}
          hint={t('access.untilHint')}
          type="date"
          value={draft.until}
          onChange={(until) => change({ until })}
          error={errorAt('until')}
        />
      </div>
    </>
  );
}
