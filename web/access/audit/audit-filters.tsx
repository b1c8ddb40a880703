import { useTranslation } from 'react-i18next';
import { DateField, FilterBar, SelectField } from '#web/ui/field.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { Segmented } from '#web/ui/segmented.tsx';
import type { AuditData } from './audit-view.tsx';
import type { AuditSearch } from './use-audit-search.ts';

/** By person, by what was done, by thing, between days, and whether it was done or refused. */
export function AuditFilters({ data, search }: { data: AuditData; search: AuditSearch }) {
  const { t } = useTranslation('web');
  const { filter, change } = search;
  return (
    <div className="access-audit-filters">
      <FilterBar label={t('access.audit.filter.label')}>
        <Choice
          label={t('access.audit.filter.who')}
          any={t('access.audit.filter.anyone')}
          value={filter.who}
          options={data.people.map(({ account, name }) => ({ value: account, label: name }))}
          onChoose={(who) => change({ who })}
        />
        <Choice
          label={t('access.audit.filter.action')}
          any={t('access.audit.filter.anything')}
          value={filter.action}
          options={data.actions.map(({ id, name }) => ({ value: id, label: name }))}
          onChoose={(action) => change({ action })}
        />
        <DateField
          label={t('access.audit.filter.from')}
          value={filter.from}
          max={filter.until}
          onChange={(from) => change({ from })}
        />
        <DateField
          label={t('access.audit.filter.until')}
          value={filter.until}
          min={filter.from}
          onChange={(until) => change({ until })}
        />
        <Segmented
          label={t('access.audit.filter.outcome')}
          value={filter.outcome ?? 'all'}
          options={(['all', 'done', 'refused'] as const).map((value) => ({
            value,
            label: t(`access.audit.outcome.${value}`),
          }))}
          onChange={(value) => change({ outcome: value === 'all' ? undefined : value })}
        />
      </FilterBar>
      {filter.about !== undefined && <About data={data} about={filter.about} search={search} />}
    </div>
  );
}

type ChoiceProps = {
  label: string;
  /** What it is called not to choose. */
  any: string;
  value: string | undefined;
  options: readonly { value: string; label: string }[];
  onChoose: (value: string | undefined) => void;
};

function Choice({ label, any, value = '', options, onChoose }: ChoiceProps) {
  return (
    <SelectField
      label={label}
      value={value}
      groups={[{ id: 'all', options: [{ value: '', label: any }, ...options] }]}
      onChange={(chosen) => onChoose(chosen || undefined)}
    />
  );
}

/** The one thing that is looked at, by its name where an entry shown has it, and the way back to all. */
function About({ data, about, search }: { data: AuditData; about: string; search: AuditSearch }) {
  const { t } = useTranslation('web');
  const named = data.rows.find((entry) => `${entry.about?.kind}:${entry.about?.id}` === about)?.about;
  return (
    <p className="access-about">
      {t('access.audit.filter.about', { name: named?.name ?? about })}
      <a href={search.hrefOf({ about: undefined })}>
        <Icon name="close" size={12} />
        {t('access.audit.filter.aboutAll')}
      </a>
    </p>
  );
}
