import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LoadingRows } from '#web/ui/loading-rows.tsx';
import { ProblemNotice } from '#web/ui/problem-notice.tsx';
import { useProblemSentence } from './problem-sentence.ts';
import { isPassing } from './refusal.ts';

/** What is asked of a query here: one of a single answer, or the first page of a list. */
export type LoadedQuery<Data> = Readonly<{
  data: Data | undefined;
  isError: boolean;
  error: Error | null;
  refetch: () => unknown;
}>;

export type LoadedProps<Data> = {
  query: LoadedQuery<Data>;
  children: (data: Data) => ReactNode;
  rows?: number;
  /** The next step after a refusal; without it, asking again where that can help. */
  action?: ReactNode;
};

/** An answer on its way, refused, or there. */
export function Loaded<Data>({ query, children, rows, action }: LoadedProps<Data>) {
  const { t } = useTranslation('web');
  const sentence = useProblemSentence();
  if (query.data !== undefined) return children(query.data);
  if (!query.isError) return <LoadingRows {...(rows === undefined ? {} : { rows })} />;
  const { text, paragraph, requestId } = sentence(query.error);
  const again = isPassing(query.error) && (
    <Button onClick={() => void query.refetch()}>{t('problem.again')}</Button>
  );
  return (
    <ProblemNotice
      title={t('problem.title')}
      paragraph={paragraph}
      requestId={requestId}
      action={action ?? again}
    >
      {text}
    </ProblemNotice>
  );
}
