import { useTranslation } from 'react-i18next';
import type { FactShape, Offer, replacementOf, SlotShape } from '#kernel/fact/contract.ts';
import { downloadFile } from '#kernel/files/contract.ts';
import { endpointUrl } from '#kernel/http/endpoint.ts';
import { usePlace } from '#web/client/place.ts';
import { SendOneFile } from '#web/client/send-one-file.tsx';
import { useAction } from '#web/client/use-action.ts';
import { EvidenceList } from '#web/ui/evidence-list.tsx';
import type { GivenPaper } from '#web/ui/given-paper-row.tsx';
import { useAddresses } from '../addresses.ts';

export type PaperEndpoint = ReturnType<typeof replacementOf<string>>;

export type FactPapersProps = {
  fact: Pick<FactShape, 'id' | 'cluster' | 'evidence' | 'omitted'>;
  /** The slots that its kind asks for. */
  slots: readonly SlotShape[];
  endpoint: PaperEndpoint;
  offer: Offer;
};

/** The papers of a recorded fact, each opened, saved, or replaced; nothing where a reader may see none. */
export function FactPapers({ fact, slots, endpoint, offer }: FactPapersProps) {
  const { t } = useTranslation('programme');
  const { programme } = usePlace();
  const addresses = useAddresses();
  const used = new Set([...fact.evidence, ...fact.omitted].map(({ slot }) => slot));
  if (used.size === 0) return null;
  return (
    <EvidenceList
      // A slot that a later revision no longer has is still told by its papers.
      slots={[...used].map((id) => ({
        id,
        kind: t(`page.calendar.evidence.${slots.find((slot) => slot.id === id)?.type ?? 'other'}`),
      }))}
      papers={fact.evidence}
      omissions={fact.omitted}
      addressesOf={(file) => ({
        page: addresses.file(file),
        content: endpointUrl(downloadFile, { params: { programme, file } }),
      })}
      {...(offer === null
        ? {}
        : {
            replacing: {
              closed: offer.why ?? undefined,
              ask: (paper: GivenPaper, leave: () => void) => (
                <ReplacePaper fact={fact} paper={paper} endpoint={endpoint} onLeave={leave} />
              ),
            },
          })}
    />
  );
}

type ReplacePaperProps = Pick<FactPapersProps, 'fact' | 'endpoint'> & {
  paper: GivenPaper;
  onLeave: () => void;
};

function ReplacePaper({ fact, paper, endpoint, onLeave }: ReplacePaperProps) {
  const { t } = useTranslation('programme');
  const action = useAction(endpoint, { renews: 'everything', onDone: onLeave });
  return (
    <SendOneFile
      label={t('page.record.newPaper')}
      hint={t('page.record.newPaperHint')}
      {...(fact.cluster === null ? {} : { cluster: fact.cluster })}
      action={action}
      doing={t('page.record.replacing')}
      refused={t('page.record.replaceRefused')}
      onKept={(file) => action.act({ params: { fact: fact.id }, body: { replaces: paper.id, file } })}
      leave={t('web:form.leave')}
      onLeave={onLeave}
    />
  );
}
