import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { showSession } from '#kernel/auth/contract.ts';
import { type beginDemonstration, showProgress } from '#kernel/demonstration/contract.ts';
import type { ResponseOf } from '#kernel/http/endpoint.ts';
import { Card } from '#web/ui/card.tsx';
import { CopyBlock } from '#web/ui/copy-block.tsx';
import { ProblemNotice } from '#web/ui/problem-notice.tsx';
import { useEndpoint } from '../../client/use-endpoint.ts';
import { useHref } from '../../client/use-href.ts';
import { paths } from '../../paths.ts';
import './demonstration-begun.css';

type DemonstrationBegunProps = {
  /** Null where they were shown before. */
  signIns: ResponseOf<typeof beginDemonstration>['signIns'];
};

/** How far the demonstration is filled, and with what its people sign in, which is shown once. */
export function DemonstrationBegun({ signIns }: DemonstrationBegunProps) {
  const { t } = useTranslation('web');
  const href = useHref();
  const queries = useQueryClient();
  const progress = useEndpoint(showProgress);
  const { refetch } = progress;
  const state = progress.data?.state ?? 'filling';
  useEffect(() => {
    if (state !== 'filling') return;
    const timer = setInterval(() => void refetch(), 1_500);
    return () => clearInterval(timer);
  }, [state, refetch]);
  // The banner above says what this instance has become.
  useEffect(() => {
    if (state !== 'none') void queries.invalidateQueries({ queryKey: [showSession.path] });
  }, [state, queries]);
  useAskBeforeLeaving(signIns !== null && state === 'filling');
  const { done = 0, of = 0 } = progress.data ?? {};
  return (
    <div className="access-demonstration">
      {state === 'broken_off' ? (
        <ProblemNotice title={t('access.setUp.demonstration.brokenOff')}>
          {t('access.setUp.demonstration.again')}
        </ProblemNotice>
      ) : (
        <section className="access-filling" aria-label={t('access.setUp.demonstration.progress')}>
          <progress
            aria-label={t('access.setUp.demonstration.progress')}
            max={state === 'filled' ? 1 : of || undefined}
            value={state === 'filled' ? 1 : of === 0 ? undefined : done}
          />
          <p role="status">
            {state === 'filled'
              ? t('access.setUp.demonstration.filled')
              : t('access.setUp.demonstration.filling')}
          </p>
          {state === 'filled' && (
            <Button component="a" variant="filled" href={href(paths.signIn())}>
              {t('access.setUp.demonstration.signIn')}
            </Button>
          )}
        </section>
      )}
      <SignIns signIns={signIns} />
    </div>
  );
}

/** What is shown once is gone with the page: whoever leaves or loads it again is asked first. */
function useAskBeforeLeaving(asks: boolean): void {
  useEffect(() => {
    if (!asks) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [asks]);
}

function SignIns({ signIns }: DemonstrationBegunProps) {
  const { t } = useTranslation('web');
  // The same request sent again no longer holds them.
  if (signIns === null) {
    return (
      <ProblemNotice title={t('access.setUp.demonstration.shownBefore')}>
        {t('access.setUp.demonstration.lost')}
      </ProblemNotice>
    );
  }
  const rows = signIns.map((one) => ({
    ...one,
    called: [t(`auth:roles.${one.role}`), one.cluster?.name].filter(Boolean).join(' · '),
  }));
  return (
    <Card title={t('access.setUp.demonstration.people')} note={t('access.setUp.demonstration.once')} padded>
      <ul className="access-sign-ins">
        {rows.map(({ called, name, email, password }) => (
          <li key={email}>
            <b>{called}</b>
            <span>{name}</span>
            <code>{email}</code>
            <code>{password}</code>
          </li>
        ))}
      </ul>
      <CopyBlock
        label={t('access.setUp.demonstration.copy')}
        text={rows.map(({ called, email, password }) => `${called}\t${email}\t${password}`).join('\n')}
        shown={rows.map(({ email, password }) => `${email}  ${password}`).join('\n')}
      />
    </Card>
  );
}
