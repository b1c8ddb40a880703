import { useTranslation } from 'react-i18next';
import { showBoard } from '#indicators/contract';
import { Loaded } from '#web/client/loaded.tsx';
import { useEndpoint } from '#web/client/use-endpoint.ts';
import { Card } from '#web/ui/card.tsx';
import { Legend } from '#web/ui/legend.tsx';
import { shapeOf } from '#web/ui/state-mark.tsx';
import { StateStrip } from '#web/ui/state-strip.tsx';
import { useAddresses } from '../addresses.ts';

// Two states share a shape where one is the other, late; they are told as one here.
const shown = [
  { states: ['met', 'met_late'] },
  { states: ['on_pace'] },
  { states: ['at_risk'] },
  { states: ['late'] },
  { states: ['not_due'] },
  { states: ['no_evidence'] },
] as const;

/** How many indicators stand how; each opens those on the board. */
export function ResultsCard() {
  const { t } = useTranslation(['programme', 'web']);
  const addresses = useAddresses();
  const board = useEndpoint(showBoard);
  return (
    <Card
      title={t('page.today.results')}
      actions={<a href={addresses.results()}>{t('page.today.board')}</a>}
      padded
    >
      <Loaded query={board} rows={2}>
        {({ counts, indicators }) => {
          const entries = shown.map(({ states: [state, also] }) => ({
            shape: shapeOf(state),
            count: (counts[state] ?? 0) + (also === undefined ? 0 : (counts[also] ?? 0)),
            label: t(`web:state.${state}`),
          }));
          const some = entries.filter(({ count }) => count > 0);
          return indicators.length === 0 ? (
            <p className="mk-secondary">{t('page.today.noIndicators')}</p>
          ) : (
            <div className="today-strip">
              <StateStrip label={t('page.today.results')} counts={entries} />
              <Legend entries={some.map(({ shape, label }) => ({ id: shape, shape, label }))} />
            </div>
          );
        }}
      </Loaded>
    </Card>
  );
}
