import { useTranslation } from 'react-i18next';
import type { ResponseOf } from '#kernel/http/endpoint.ts';
import { type listFindings, showAgreement } from '#programme/contract';
import { useEndpoint } from '#web/client/use-endpoint.ts';
import { FilterBar, SearchField, SelectField } from '#web/ui/field.tsx';
import { Segmented } from '#web/ui/segmented.tsx';
import { paragraphNumber } from '../agreement/paragraph-number.ts';
import { type FindingFilter, paragraphsOf } from './shown-findings.ts';

export type FindingFiltersProps = {
  data: ResponseOf<typeof listFindings>;
  filter: FindingFilter;
  onFilter: (changed: FindingFilter) => void;
};

const all = 'all';

/** By weight, by whether it is settled, by paragraph, by words. */
export function FindingFilters({ data, filter, onFilter }: FindingFiltersProps) {
  const { t } = useTranslation('programme');
  const { counts } = data;
  const named = (value: string) => (value === all ? undefined : value);
  return (
    <FilterBar label={t('page.findings.filter.label')}>
      <Segmented
        label={t('page.findings.filter.severity')}
        value={filter.severity ?? all}
        options={[
          { value: all, label: t('page.findings.filter.all') },
          ...(['error', 'warning', 'note'] as const).map((severity) => ({
            value: severity,
            label: `${t(`page.findings.group.${severity}`)} ${counts[severity]}`,
          })),
        ]}
        onChange={(severity) => onFilter({ severity: named(severity) })}
      />
      <SelectField
        label={t('page.findings.filter.state')}
        value={filter.state ?? all}
        groups={[
          {
            id: 'states',
            options: [
              { value: all, label: t('page.findings.filter.openAndSettled') },
              { value: 'open', label: t('page.findings.filter.open') },
              { value: 'settled', label: t('page.findings.filter.settled') },
            ],
          },
        ]}
        onChange={(state) => onFilter({ state: named(state) })}
      />
      <ParagraphField data={data} filter={filter} onFilter={onFilter} />
      <SearchField
        label={t('page.findings.filter.text')}
        value={filter.text ?? ''}
        onChange={(text) => onFilter({ text: text === '' ? undefined : text })}
      />
    </FilterBar>
  );
}

/** Only paragraphs that take part in a finding are offered, under their chapters. */
function ParagraphField({ data, filter, onFilter }: FindingFiltersProps) {
  const { t } = useTranslation('programme');
  const chapters = useEndpoint(showAgreement).data?.chapters ?? [];
  const concerned = new Set(data.findings.flatMap(paragraphsOf));
  const groups = chapters.map(({ id, title, paragraphs }) => ({
    id,
    label: title,
    options: paragraphs
      .filter((paragraph) => concerned.has(paragraph.id))
      .map((paragraph) => ({
        value: paragraph.id,
        label: `${paragraphNumber(paragraph)} ${paragraph.title}`.trim(),
      })),
  }));
  return (
    <SelectField
      label={t('page.findings.filter.paragraph')}
      value={filter.paragraph ?? all}
      groups={[
        { id: all, options: [{ value: all, label: t('page.findings.filter.wholeAgreement') }] },
        ...groups.filter(({ options }) => options.length > 0),
      ]}
      onChange={(paragraph) => onFilter({ paragraph: paragraph === all ? undefined : paragraph })}
    />
  );
}
