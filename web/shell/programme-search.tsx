import { useDebouncedValue } from '@mantine/hooks';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ResponseOf } from '#kernel/http/endpoint.ts';
import { searchAgreement } from '#programme/contract';
import { ParagraphReference } from '#web/ui/paragraph-reference.tsx';
import { usePlace } from '../client/place.ts';
import { useProblemSentence } from '../client/problem-sentence.ts';
import { useEndpoint } from '../client/use-endpoint.ts';
import { useHref } from '../client/use-href.ts';
import { paths } from '../paths.ts';
import { SearchDialog } from './search-dialog.tsx';

type Hit = ResponseOf<typeof searchAgreement>['results'][number];
type Target = { path: string; search?: Record<string, string>; hash?: string };

/** Asks the programme's search while the reader writes, and opens what is chosen. */
export function ProgrammeSearch({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation('web');
  const { programme } = usePlace();
  const router = useRouter();
  const href = useHref();
  const sentence = useProblemSentence();
  const [text, setText] = useState('');
  const [asked] = useDebouncedValue(text.trim(), 150);
  const query = useEndpoint(searchAgreement, { query: { q: asked }, enabled: opened && asked !== '' });
  const hits = asked === '' ? [] : byKind(query.data?.results ?? []);
  const status = () => {
    if (text.trim() === '') return t('search.hint');
    if (query.isError) return sentence(query.error).text;
    if (query.data === undefined || asked !== text.trim()) return t('search.searching');
    return t('search.found', { count: hits.length });
  };
  return (
    <SearchDialog
      words={{
        title: t('search.title'),
        placeholder: t('search.placeholder'),
        close: t('search.close'),
        results: t('search.results'),
        kind: (kind) => t(`search.kind.${kind}`),
      }}
      opened={opened}
      onClose={onClose}
      text={text}
      onText={setText}
      hits={hits.map((hit) => {
        const { path, search, hash } = targetOf(hit, programme);
        return {
          ...hit,
          aside: <ParagraphReference sign={hit.numbered}>{hit.label}</ParagraphReference>,
          href: href(path, search, hash),
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

/** Kinds in the order of their best hit, so that what fits best still stands first. */
function byKind(hits: readonly Hit[]): Hit[] {
  return [...Map.groupBy(hits, ({ kind }) => kind).values()].flat();
}

function targetOf({ kind, id, paragraph }: Hit, programme: string): Target {
  const selected = { open: id };
  switch (kind) {
    case 'paragraph':
      return { path: paths.paragraph(programme, id) };
    case 'clause':
      return { path: paths.paragraph(programme, paragraph), hash: id };
    case 'indicator':
      return { path: paths.logframe(programme), search: selected };
    case 'activity':
      return { path: paths.activities(programme), search: selected };
    case 'budget_line':
      return { path: paths.budget(programme), search: selected };
    case 'finding':
      return { path: paths.finding(programme, id) };
  }
}
