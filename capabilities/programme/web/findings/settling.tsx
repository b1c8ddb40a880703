import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listSettlements } from '#programme/contract';
import { Loaded } from '#web/client/loaded.tsx';
import { useEndpoint } from '#web/client/use-endpoint.ts';
import { ActButton } from '#web/ui/act-button.tsx';
import { Card } from '#web/ui/card.tsx';
import type { FindingShape } from '../../contract.ts';
import { useAddresses } from '../addresses.ts';
import { DoneNote } from '../record/act-panel.tsx';
import { useOpenAct } from '../record/use-open-act.ts';
import { SettleForm } from './settle-form.tsx';
import { SettlementList } from './settlement-list.tsx';
import './settling.css';

/** What was recorded to settle a finding, and the form that does; one that its files settle says so. */
export function Settling({ finding }: { finding: FindingShape }) {
  const { t } = useTranslation('programme');
  const { act, fact, leave } = useOpenAct();
  const addresses = useAddresses();
  const [done, setDone] = useState<string>();
  const query = useEndpoint(listSettlements, { query: { finding: finding.key } });
  const { settled } = finding;
  return (
    <Card title={t('page.finding.settle.heading')} padded>
      <Loaded query={query} rows={2}>
        {({ settlements, slots, can }) => {
          const corrected = settlements.find((one) => one.id === fact && one.can.void?.may === true);
          const isOpen =
            act === 'settle' ? can.settle?.may === true : act === 'correct' && corrected !== undefined;
          if (isOpen) {
            return (
              <SettleForm
                key={fact ?? 'new'}
                finding={finding.key}
                slots={slots}
                corrected={act === 'correct' ? corrected : undefined}
                onDone={() => {
                  setDone(t('page.finding.settle.done'));
                  leave();
                }}
                onLeave={leave}
              />
            );
          }
          return (
            <div className="mk-stack" aria-busy={query.isPlaceholderData}>
              {done !== undefined && <DoneNote key={done}>{done}</DoneNote>}
              {settled !== null && settled.fact === null && <p>{t('page.finding.settle.byFiles')}</p>}
              {settled === null && settlements.length === 0 && (
                <p className="mk-secondary">{t('page.finding.settle.none')}</p>
              )}
              <SettlementList
                finding={finding.key}
                settlements={settlements}
                slots={slots}
                onDone={setDone}
              />
              {can.settle !== null && settled === null && (
                <div>
                  <ActButton
                    closed={can.settle.why ?? undefined}
                    href={addresses.finding(finding.key, { act: 'settle' })}
                  >
                    {t('page.finding.settle.title')}
                  </ActButton>
                </div>
              )}
            </div>
          );
        }}
      </Loaded>
    </Card>
  );
}
