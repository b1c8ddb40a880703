import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type GivenPaper, GivenPaperRow, type PaperActs } from './given-paper-row.tsx';
import type { EvidenceSlot } from './slot-draft.ts';
import { StateMark } from './state-mark.tsx';
import './evidence-list.css';

export type GivenOmission = { slot: string; reason: string; recordedBy: string };

export type EvidenceListProps = PaperActs & {
  slots: readonly Pick<EvidenceSlot, 'id' | 'kind' | 'what'>[];
  papers: readonly GivenPaper[];
  omissions: readonly GivenOmission[];
};

/** The papers on which a fact rests: of each slot its files, with those before them, or the reason why it is empty. */
export function EvidenceList({ slots, papers, omissions, ...acts }: EvidenceListProps) {
  const { t } = useTranslation('web');
  if (slots.length === 0) return <p className="mk-secondary mk-sm">{t('evidence.noneAsked')}</p>;
  return (
    <ul className="mk-papers">
      {slots.map(({ id, kind, what }) => (
        <li key={id}>
          <b>{kind}</b>
          {what !== undefined && <p className="mk-secondary mk-sm">{what}</p>}
          <Slot
            kind={kind}
            papers={papers.filter(({ slot }) => slot === id)}
            omission={omissions.find(({ slot }) => slot === id)}
            {...acts}
          />
        </li>
      ))}
    </ul>
  );
}

type SlotProps = PaperActs & {
  kind: string;
  papers: readonly GivenPaper[];
  omission: GivenOmission | undefined;
};

function Slot({ kind, papers, omission, ...acts }: SlotProps) {
  const { t } = useTranslation('web');
  const current = papers.filter(({ replaced }) => replaced === null);
  const earlier = papers.filter(({ replaced }) => replaced !== null);
  return (
    <>
      {current.map((paper) => (
        <GivenPaperRow key={paper.id} paper={paper} {...acts} />
      ))}
      {current.length === 0 && omission !== undefined && (
        <Empty title={t('evidence.state.omitted')}>
          <q>{omission.reason}</q>
          <span className="mk-muted mk-sm">{t('evidence.signedBy', { name: omission.recordedBy })}</span>
        </Empty>
      )}
      {current.length === 0 && omission === undefined && <Empty title={t('evidence.noPaper')} />}
      {earlier.length > 0 && (
        <details className="mk-papers-earlier">
          <summary>
            {t('evidence.earlier', { count: earlier.length })}
            <span className="mk-hidden">: {kind}</span>
          </summary>
          {earlier.map((paper) => (
            <GivenPaperRow key={paper.id} paper={paper} addressesOf={acts.addressesOf} />
          ))}
        </details>
      )}
    </>
  );
}

/** A slot without a paper: with the signed reason where there is one. */
function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="mk-paper-none">
      <StateMark shape="noev" size={14} />
      <div>
        <span>{title}</span>
        {children}
      </div>
    </div>
  );
}
