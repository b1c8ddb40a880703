import { Button } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showObligation, showProgramme } from '#programme/contract';
import { Loaded } from '#web/client/loaded.tsx';
import { useEndpoint } from '#web/client/use-endpoint.ts';
import { PageHead } from '#web/ui/section-head.tsx';
import { StateChip } from '#web/ui/state-chip.tsx';
import { shapeOf } from '#web/ui/state-mark.tsx';
import type { ObligationDetail } from '../contract/obligations.ts';
import { useAddresses } from './addresses.ts';
import { ObligationActs } from './obligation/obligation-acts.tsx';
import { ObligationFacts } from './obligation/obligation-facts.tsx';
import { ObligationStory } from './obligation/obligation-story.tsx';
import { useHowItStands } from './obligation/use-how-it-stands.ts';
import { useObligationTitle, useStateWords } from './parts/obligation-words.ts';

/** One thing owed: how it stands, what may be done next, what happened, and what the agreement says of it. */
export function ObligationPage() {
  const { t } = useTranslation('programme');
  const { _splat: id = '' } = useParams({ strict: false });
  const query = useEndpoint(showObligation, { params: { obligation: id } });
  const at = useEndpoint(showProgramme).data?.at;
  const addresses = useAddresses();
  return (
    <div aria-busy={query.isPlaceholderData}>
      {query.data === undefined && <PageHead title={t('page.obligation.title')} />}
      <Loaded
        query={query}
        action={
          query.isError && (
            <Button component="a" href={addresses.calendar()}>
              {t('page.obligation.toCalendar')}
            </Button>
          )
        }
      >
        {(detail) => at !== undefined && <Obligation key={id} detail={detail} at={at} />}
      </Loaded>
    </div>
  );
}

function Obligation({ detail, at }: { detail: ObligationDetail; at: string }) {
  const { obligation } = detail;
  const titleOf = useObligationTitle();
  const stateOf = useStateWords();
  const howItStands = useHowItStands();
  const [done, setDone] = useState<string>();
  return (
    <>
      <PageHead
        title={titleOf(obligation)}
        lede={
          <>
            <StateChip shape={shapeOf(obligation.state)} label={stateOf(obligation)} />{' '}
            {howItStands(obligation, at)}
          </>
        }
      />
      <div className="mk-columns">
        <div className="mk-stack">
          <ObligationActs detail={detail} done={done} onDone={setDone} />
          <ObligationStory detail={detail} at={at} onDone={setDone} />
        </div>
        <ObligationFacts detail={detail} />
      </div>
    </>
  );
}
