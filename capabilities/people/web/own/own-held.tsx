import { useTranslation } from 'react-i18next';
import { endpointUrl } from '#kernel/http/endpoint.ts';
import { exportOwnHeld, listOwnHeld } from '#people/contract';
import { Loaded } from '#web/client/loaded.tsx';
import { useEndpoint } from '#web/client/use-endpoint.ts';
import { HeldThings } from '../person/held-things.tsx';
import { OnRequest } from '../person/on-request.tsx';

/** Everything that one programme holds about whoever reads, to be seen and taken away; asked for only then. */
export function OwnHeld({ programme }: { programme: string }) {
  const { t } = useTranslation('people');
  return (
    <section className="mk-stack" aria-label={t('own.heldTitle')}>
      <h3>{t('own.heldTitle')}</h3>
      <p className="mk-secondary mk-sm">{t('own.heldLede')}</p>
      <OnRequest>{() => <Held programme={programme} />}</OnRequest>
    </section>
  );
}

function Held({ programme }: { programme: string }) {
  const { t } = useTranslation('people');
  const query = useEndpoint(listOwnHeld, { params: { programme } });
  return (
    <Loaded query={query} rows={2}>
      {({ things }) => (
        <HeldThings
          things={things}
          exportLabel={t('own.heldExport')}
          exportHref={endpointUrl(exportOwnHeld, { params: { programme } })}
        />
      )}
    </Loaded>
  );
}
