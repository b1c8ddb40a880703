import { useTranslation } from 'react-i18next';
import { FilterBar, SearchField, SelectField } from '#web/ui/field.tsx';
import { Segmented } from '#web/ui/segmented.tsx';
import type { ObligationShape } from '../../contract.ts';
import { standings, standsAs } from './shown-obligations.ts';
import type { CalendarSearch } from './use-calendar-search.ts';

const all = 'all';

/** List or time line; by who owes it, how it stands, what it comes from, and by words. */
export function CalendarFilters({
  obligations,
  search: { filter, view, change },
}: {
  obligations: readonly ObligationShape[];
  search: CalendarSearch;
}) {
  const { t } = useTranslation('programme');
  const owners = [...new Map(obligations.map(({ owner }) => [owner.id, owner.name]))];
  const held = standings.filter((standing) => obligations.some((one) => standsAs(one, standing)));
  const chosen = (value: string) => (value === all ? undefined : value);
  return (
    <FilterBar label={t('page.calendar.filter.label')}>
      <Segmented
        label={t('page.calendar.filter.view')}
        value={view}
        options={(['list', 'line'] as const).map((one) => ({
          value: one,
          label: t(`page.calendar.view.${one}`),
        }))}
        onChange={(value) => change({ view: value === 'line' ? value : undefined })}
      />
      <Choice
        label={t('page.calendar.filter.owner')}
        value={filter.owner}
        options={owners.map(([value, label]) => ({ value, label }))}
        onChoose={(owner) => change({ owner: chosen(owner) })}
      />
      <Choice
        label={t('page.calendar.filter.state')}
        value={filter.state}
        options={held.map((value) => ({ value, label: t(`page.calendar.standing.${value}`) }))}
        onChoose={(state) => change({ state: chosen(state) })}
      />
      <Choice
        label={t('page.calendar.filter.kind')}
        value={filter.kind}
        options={(['clause', 'indicator', 'milestone'] as const).map((value) => ({
          value,
          label: t(`page.calendar.kind.${value}`),
        }))}
        onChoose={(kind) => change({ kind: chosen(kind) })}
      />
      <SearchField
        label={t('page.calendar.filter.text')}
        value={filter.text ?? ''}
        onChange={(text) => change({ text: text === '' ? undefined : text })}
      />
    </FilterBar>
  );
}

type ChoiceProps = {
  label: string;
  value: string | undefined;
  options: readonly { value: string; label: string }[];
  onChoose: (value: string) => void;
};

function Choice({ label, value = all, options, onChoose }: ChoiceProps) {
  const { t } = useTranslation('programme');
  return (
    <SelectField
      label={label}
      value={value}
      groups={[{ id: 'all', options: [{ value: all, label: t('page.calendar.filter.all') }, ...options] }]}
      onChange={onChoose}
    />
  );
}
