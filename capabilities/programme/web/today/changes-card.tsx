import { useTranslation } from 'react-i18next';
import { listChanges } from '#programme/contract';
import { Loaded } from '#web/client/loaded.tsx';
import { useEndpoint } from '#web/client/use-endpoint.ts';
import { Card } from '#web/ui/card.tsx';
import { useFormat } from '#web/ui/format.tsx';
import { PaperMore } from '#web/ui/paper-more.tsx';
import { useAddresses } from '../addresses.ts';
import type { ChangesData } from './today-data.ts';

type Change = ChangesData['changes'][number];
const mostShown = 8;
const mostOnPaper = 4;

/** What was recorded, corrected or taken back since yesterday, newest first. */
export function ChangesCard() {
  const { t } = useTranslation('programme');
  const changes = useEndpoint(listChanges);
  return (
    <Card title={t('page.today.changes')}>
      <Loaded query={changes} rows={3}>
        {(data) =>
          data.changes.length === 0 ? (
            <p className="mk-pad mk-secondary">{t('page.today.noChanges')}</p>
          ) : (
            <>
              <ul className="today-changes">
                {data.changes.slice(0, mostShown).map((change, index) => (
                  <ChangeLine
                    key={`${change.fact} ${change.what}`}
                    change={change}
                    offPaper={index >= mostOnPaper}
                  />
                ))}
                {(data.more || data.changes.length > mostShown) && (
                  <li className="mk-secondary mk-off-paper">{t('page.today.moreChanges')}</li>
                )}
              </ul>
              <PaperMore count={data.changes.length - mostOnPaper} />
            </>
          )
        }
      </Loaded>
    </Card>
  );
}

function ChangeLine({ change, offPaper }: { change: Change; offPaper: boolean }) {
  const { t } = useTranslation('programme');
  const format = useFormat();
  const { opening } = useAddresses();
  const { by, cluster, what, said, title, why } = change;
  return (
    <li className={offPaper ? 'mk-off-paper' : undefined}>
      <span>
        <b>{cluster === null ? by : t('page.today.changeBy', { by, cluster: cluster.name })}</b>{' '}
        {t(`page.today.change.${what}`)} {said.toLocaleLowerCase(format.tag)}:{' '}
        <a href={opening(change.opens)}>{title}</a>
        {why !== null && ` (${why})`}
      </span>
      <small>{format.instant(change.at)}</small>
    </li>
  );
}
