import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '#web/ui/problem-notice.tsx';
import { useProblemSentence } from './problem-sentence.ts';
import { isRefusedError } from './refusal.ts';

export type FormNoticeProps = {
  /** What could not be done. */
  title: string;
  error: Error | null;
  /** The fields that show what is wrong with them themselves: `name` for `body.name`. */
  fields?: readonly string[];
};

/** Why what was sent was refused, and when to try again where that is known. */
export function FormNotice({ title, error, fields = [] }: FormNoticeProps) {
  const sentence = useProblemSentence();
  const wait = useWait();
  const { t } = useTranslation('web');
  if (error === null) return null;
  const { text, paragraph, requestId } = sentence(error, (path) =>
    fields.some((field) => path === `body.${field}`),
  );
  const seconds = isRefusedError(error) ? error.refusal.retryAfterSeconds : undefined;
  // How long is counted from the answer's own header, not from the words that came with it.
  const tooOften = isRefusedError(error) && error.refusal.status === 429;
  const faulty = isRefusedError(error) && error.refusal.status >= 500;
  return (
    <ProblemNotice title={title} paragraph={paragraph} requestId={faulty ? requestId : undefined}>
      {seconds === undefined ? text : `${tooOften ? t('form.tooOften') : text} ${wait(seconds)}`}
    </ProblemNotice>
  );
}

/** "Try again in 4 minutes", rounded up, so that whoever waits so long has waited long enough. */
function useWait(): (seconds: number) => string {
  const { t } = useTranslation('web');
  return (seconds) =>
    seconds <= 60
      ? t('form.waitSeconds', { count: Math.max(1, seconds) })
      : t('form.waitMinutes', { count: Math.ceil(seconds / 60) });
}
