import { useTranslation } from 'react-i18next';
import type { SlotShape } from '#kernel/fact/contract.ts';
import type { ResponseOf } from '#kernel/http/endpoint.ts';
import { useFormat } from '#web/ui/format.tsx';
import { type listSettlements, replaceSettlementPaper, voidSettlement } from '../../contract.ts';
import { useAddresses } from '../addresses.ts';
import { FactActs } from '../record/fact-acts.tsx';
import { FactPapers } from '../record/fact-papers.tsx';
import { FactSigned } from '../record/fact-signed.tsx';

export type Settlement = ResponseOf<typeof listSettlements>['settlements'][number];

export type SettlementListProps = {
  finding: string;
  settlements: readonly Settlement[];
  slots: readonly SlotShape[];
  onDone: (said: string) => void;
};

/** How a finding was settled by what was recorded: the day, the reason, who, and the paper. */
export function SettlementList({ finding, settlements, slots, onDone }: SettlementListProps) {
  const { t } = useTranslation('programme');
  const format = useFormat();
  const addresses = useAddresses();
  return (
    <ol className="finding-settlements">
      {settlements.map((one) => {
        const day = format.date(one.happenedOn);
        const said = t('page.finding.settle.told', { name: one.recordedBy, date: day });
        return (
          <li key={one.id} className="record-fact">
            <p>
              {one.voided === null ? <b>{said}</b> : <s>{said}</s>}
              {one.voided !== null && <span className="mk-hidden"> {t('page.record.isVoided')}</span>}
            </p>
            <q>{one.why}</q>
            <FactSigned fact={one} all={settlements} />
            <FactPapers fact={one} slots={slots} endpoint={replaceSettlementPaper} offer={one.can.replace} />
            <FactActs
              fact={one.id}
              called={said}
              endpoint={voidSettlement}
              void={one.can.void}
              correct={one.can.void}
              correctHref={addresses.finding(finding, { act: 'correct', fact: one.id })}
              onDone={() => onDone(t('page.record.wasTakenBack'))}
            />
          </li>
        );
      })}
    </ol>
  );
}
