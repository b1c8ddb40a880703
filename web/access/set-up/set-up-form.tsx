import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { setUp, type showSetUp } from '#kernel/auth/contract.ts';
import { beginDemonstration } from '#kernel/demonstration/contract.ts';
import type { ResponseOf } from '#kernel/http/endpoint.ts';
import { Form, FormActions, SubmitButton } from '#web/ui/form.tsx';
import { ProblemNotice } from '#web/ui/problem-notice.tsx';
import { FormNotice } from '../../client/form-notice.tsx';
import { usePlace } from '../../client/place.ts';
import { useAction } from '../../client/use-action.ts';
import { useEnterProgramme } from '../use-enter-programme.ts';
import { AccountStep } from './account-step.tsx';
import { fileProblems } from './file-problems.ts';
import { LanguageStep } from './language-step.tsx';
import { type ProgrammeDraft, ProgrammeStep, programmeBody } from './programme-step.tsx';

export type SetUpOffer = ResponseOf<typeof showSetUp>;
export type AccountDraft = { name: string; email: string; password: string; director: boolean };

type SetUpFormProps = {
  token: string;
  offer: SetUpOffer;
  /** A demonstration was begun, and this is told of it once. */
  onBegun: (begun: ResponseOf<typeof beginDemonstration>) => void;
};

/** Three steps on one page, and one button for all of them. */
export function SetUpForm({ token, offer, onBegun }: SetUpFormProps) {
  const { t } = useTranslation('web');
  const { lang } = usePlace();
  const [account, setAccount] = useState<AccountDraft>({ name: '', email: '', password: '', director: true });
  const [programme, setProgramme] = useState<ProgrammeDraft>({
    from: offer.shipped === null || offer.programmes.length > 0 ? 'none' : 'shipped',
    folder: '',
    files: [],
  });
  const action = useAction(setUp, { onDone: useEnterProgramme() });
  const problems = fileProblems(action.error);
  const demonstration = useAction(beginDemonstration, { onDone: onBegun });
  const body = programmeBody(programme);
  const acting = body === undefined ? demonstration : action;
  const submit = () => {
    if (body === undefined) demonstration.act({ params: { token }, body: { locale: lang } });
    else action.act({ params: { token }, body: { ...account, locale: lang, programme: body } });
  };
  return (
    <Form label={t('access.setUp.title')} generous error={acting.error} onSubmit={submit}>
      <LanguageStep />
      <ProgrammeStep
        offer={offer}
        draft={programme}
        onDraft={setProgramme}
        errorAt={action.errorAt}
        problems={problems}
      />
      {body !== undefined && <AccountStep draft={account} onDraft={setAccount} errorAt={action.errorAt} />}
      {problems.length > 0 ? (
        <ProblemNotice title={t('access.setUp.refused')}>{t('access.setUp.mendFiles')}</ProblemNotice>
      ) : (
        <FormNotice
          title={t('access.setUp.refused')}
          error={acting.error}
          fields={['name', 'email', 'password', 'programme.folder', 'programme.files']}
        />
      )}
      <FormActions>
        <SubmitButton pending={acting.pending}>
          {t(body === undefined ? 'access.setUp.demonstration.button' : 'access.setUp.button')}
        </SubmitButton>
      </FormActions>
    </Form>
  );
}
