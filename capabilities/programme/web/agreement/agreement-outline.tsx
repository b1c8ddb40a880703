import { useMediaQuery } from '@mantine/hooks';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ResponseOf } from '#kernel/http/endpoint.ts';
import { Card } from '#web/ui/card.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { Outline, type OutlineGroup } from '#web/ui/outline.tsx';
import type { Shape } from '#web/ui/state-mark.tsx';
import type { showAgreement } from '../../contract.ts';
import { useAddresses } from '../addresses.ts';
import { paragraphNumber } from './paragraph-number.ts';
import './agreement-outline.css';

export type AgreementData = ResponseOf<typeof showAgreement>;
type OutlineParagraph = AgreementData['chapters'][number]['paragraphs'][number];

export type AgreementOutlineProps = { agreement: AgreementData; current: string | undefined };

/** Every paragraph with its state. Beside the paragraph at a desk; closed above it where there is one column. */
export function AgreementOutline({ agreement, current }: AgreementOutlineProps) {
  const { t } = useTranslation('programme');
  const groups = useOutlineGroups(agreement);
  const column = useMediaQuery('(max-width: 1000px)', undefined, { getInitialValueInEffect: false });
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const entry = current === undefined ? null : frame.current?.querySelector('[aria-current]');
    if (entry instanceof HTMLElement) keepInSight(entry);
  }, [current]);
  const title = t('page.agreement.outline');
  const outline = <Outline label={title} groups={groups} current={current} />;
  const note = t('page.agreement.rules', { count: agreement.rules });
  if (column) {
    return (
      // A new page closes it again.
      <details className="mk-card agreement-contents" key={current}>
        <summary>
          <b>{title}</b>
          <span className="mk-muted mk-sm">{note}</span>
          <Icon name="chevron-down" />
        </summary>
        {outline}
      </details>
    );
  }
  return (
    <div className="agreement-outline">
      <Card title={title} note={note}>
        <div className="agreement-outline-scroll" ref={frame}>
          {outline}
        </div>
      </Card>
    </div>
  );
}

function useOutlineGroups({ chapters }: AgreementData): OutlineGroup[] {
  const { t } = useTranslation('programme');
  const addresses = useAddresses();
  const entry = (paragraph: OutlineParagraph) => {
    const { state, findings } = paragraph;
    return {
      id: paragraph.id,
      href: addresses.paragraph(paragraph.id),
      number: paragraphNumber(paragraph),
      title: paragraph.title,
      shape: outlineShapes[state],
      stateLabel: t(`page.agreement.state.${state}`),
      count: findings.error + findings.warning,
    };
  };
  return chapters
    .filter(({ paragraphs }) => paragraphs.length > 0)
    .map(({ id, title, paragraphs }) => ({ id, title, entries: paragraphs.map(entry) }));
}

/** How a paragraph stands, by the gravest open finding that it takes part in. */
export type OutlineState = OutlineParagraph['state'];

export const outlineShapes: Record<OutlineState, Shape> = {
  contradiction: 'late',
  reading: 'risk',
  nothing: 'met',
};

/** Scrolls the outline alone, so that the page stays where the reader is. */
function keepInSight(entry: HTMLElement) {
  const frame = entry.closest('.agreement-outline-scroll');
  if (!(frame instanceof HTMLElement)) return;
  const above = entry.offsetTop;
  if (above < frame.scrollTop || above + entry.offsetHeight > frame.scrollTop + frame.clientHeight) {
    frame.scrollTop = above - frame.clientHeight / 2;
  }
}
