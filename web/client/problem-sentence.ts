import { useTranslation } from 'react-i18next';
import { useFormat } from '#web/ui/format.tsx';
import { isRefusedError, type Refusal, saidWhole } from './refusal.ts';

export type ProblemSentence = {
  text: string;
  paragraph: string | undefined;
  requestId: string | undefined;
};

/**
 * Says an error to the reader: in the words of its code, else in the server's own, else in general ones. A form names
 * the places that it marks itself, so that nothing is said twice.
 */
export function useProblemSentence(): (
  error: unknown,
  saidElsewhere?: (path: string) => boolean,
) => ProblemSentence {
  const { t, i18n } = useTranslation('web');
  const format = useFormat();
  return (error, saidElsewhere) => {
    if (!isRefusedError(error)) {
      return { text: t('problems.client.failed'), paragraph: undefined, requestId: undefined };
    }
    const { code, details, paragraph, requestId } = error.refusal;
    const namespace = code.split('.')[0] ?? '';
    const key = code.startsWith('client.') ? `web:problems.${code}` : `${namespace}:problems.${code}`;
    const own = i18n.exists(key) ? t(key, readable(details, format)) : undefined;
    // A text that still holds a placeholder misses a detail that only the server knew.
    const text = own?.includes('{{') === false ? own : undefined;
    return {
      text: text ?? saidWhole(error.refusal, saidElsewhere) ?? t('problems.client.failed'),
      paragraph,
      requestId,
    };
  };
}

/** Dates and instants among the details, as people of the region write them. */
function readable(details: Refusal['details'], format: ReturnType<typeof useFormat>): Refusal['details'] {
  const written = Object.entries(details).map(([name, value]) => {
    if (typeof value !== 'string') return [name, value];
    if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return [name, format.date(value)];
    if (/^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:\d{2})$/.test(value)) return [name, format.instant(value)];
    return [name, value];
  });
  return Object.fromEntries(written);
}
