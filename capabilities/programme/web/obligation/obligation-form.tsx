import type { Chapter, ObligationDetail } from '../../contract/obligations.ts';
import { AnswerForm } from './answer-form.tsx';
import { LetterForm } from './letter-form.tsx';
import type { PageAct } from './obligation-acts.tsx';
import { RelieveForm } from './relieve-form.tsx';
import { SubmitForm } from './submit-form.tsx';

export type ObligationFormProps = {
  detail: ObligationDetail;
  /** The entry whose place this one takes. */
  corrected?: Chapter | undefined;
  onDone: (said: string) => void;
  onLeave: () => void;
};

/** The form of an act; a correction opens the form of what it corrects. */
export function ObligationForm({ act, ...props }: ObligationFormProps & { act: PageAct | 'correct' }) {
  const { corrected } = props;
  if (act === 'submit' || (act === 'correct' && corrected?.act === 'submitted')) {
    return <SubmitForm {...props} />;
  }
  if (act === 'correct') {
    return <RelieveForm {...props} relief={corrected?.act === 'extended' ? 'extended' : 'waived'} />;
  }
  if (act === 'accept' || act === 'return') {
    return <AnswerForm {...props} verdict={act === 'accept' ? 'accepted' : 'returned'} />;
  }
  if (act === 'recordLetter') return <LetterForm {...props} />;
  return <RelieveForm {...props} relief={act === 'extend' ? 'extended' : 'waived'} />;
}
