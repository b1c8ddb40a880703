import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listRecordables } from '#programme/contract';
import { useFormat } from '#web/ui/format.tsx';
import { usePlace } from '../client/place.ts';
import { useProblemSentence } from '../client/problem-sentence.ts';
import { useEndpoint } from '../client/use-endpoint.ts';
import { useHref } from '../client/use-href.ts';
import { formOf, matchingRecordables, type Recordable } from './recordables.ts';
import { SearchDialog } from './search-dialog.tsx';

/** What this reader may record now, found by typing; each leads to its form. */
export function RecordSomething({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation('web');
  const { programme } = usePlace();
  const router = useRouter();
  const href = useHref();
  const format = useFormat();
  const sentence = useProblemSentence();
  const [text, setText] = useState('');
  const query = useEndpoint(listRecordables, { enabled: opened });
  const titleOf = ({ title, period, cluster }: Recordable) =>
    [period === null ? title : `${title}, ${period}`, cluster?.name].filter(Boolean).join(', ');
  const saidOf = (one: Recordable) => `${titleOf(one)} ${one.note ?? ''} ${t(`record.kind.${one.act}`)}`;
  const all = query.data?.recordables ?? [];
  const shown = matchingRecordables(all, text, saidOf);
  const status = () => {
    if (query.isError) return sentence(query.error).text;
    if (query.data === undefined) return t('search.searching');
    if (all.length === 0) return t('record.nothing');
    if (text.trim() === '') return t('record.hint', { count: all.length });
    return t('record.found', { count: shown.length });
  };
  return (
    <SearchDialog
      words={{
        title: t('record.title'),
        placeholder: t('record.placeholder'),
        close: t('record.close'),
        results: t('record.results'),
        kind: (kind) => t(`record.kind.${kind}`),
      }}
      opened={opened}
      onClose={onClose}
      text={text}
      onText={setText}
      hits={shown.map((one) => {
        const { path, search } = formOf(one, programme);
        return {
          id: one.id,
          kind: one.act,
          title: titleOf(one),
          excerpt: one.note ?? '',
          aside: one.due !== null && <time dateTime={one.due}>{format.date(one.due)}</time>,
          href: href(path, search),
        };
      })}
      status={status()}
      onChoose={(hit) => {
        onClose();
        setText('');
        router.history.push(hit.href);
      }}
    />
  );
}
