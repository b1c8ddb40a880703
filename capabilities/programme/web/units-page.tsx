import { useTranslation } from 'react-i18next';
import type { ResponseOf } from '#kernel/http/endpoint.ts';
import { Loaded } from '#web/client/loaded.tsx';
import { useEndpoint } from '#web/client/use-endpoint.ts';
import { WithDetail } from '#web/ui/detail-panel.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { PageHead } from '#web/ui/section-head.tsx';
import { showUnits } from '../contract.ts';
import { useAddresses } from './addresses.ts';
import { usePageSearch } from './parts/use-page-search.ts';
import { PlaceDetail } from './units/place-detail.tsx';
import { shownPlaces } from './units/shown-places.ts';
import { UnitCard } from './units/unit-card.tsx';

export type UnitsData = ResponseOf<typeof showUnits>;

/** The units of the agreement where they work: who holds each post, where the office is, and whether the unit runs. */
export function UnitsPage() {
  const { t } = useTranslation('programme');
  const query = useEndpoint(showUnits);
  return (
    <>
      <PageHead title={t('page.units.title')} lede={query.data && <Lede data={query.data} />} />
      <Loaded query={query} rows={8}>
        {(data) => <Units data={data} />}
      </Loaded>
    </>
  );
}

function Lede({ data: { units } }: { data: UnitsData }) {
  const { t } = useTranslation('programme');
  const running = units.filter((unit) => unit.running).length;
  return t('page.units.lede', { count: units.length, running });
}

function Units({ data }: { data: UnitsData }) {
  const { t } = useTranslation('programme');
  const addresses = useAddresses();
  const { open, change } = usePageSearch();
  const { units, waiting } = data;
  const place = units.flatMap(shownPlaces).find(({ id }) => id === open);
  if (units.length === 0) {
    return (
      <EmptyState
        title={t('page.units.none')}
        action={<a href={addresses.agreement()}>{t('page.units.agreement')}</a>}
      >
        {t('page.units.noneText')}
      </EmptyState>
    );
  }
  return (
    <WithDetail
      detail={
        place && (
          <PlaceDetail
            key={place.id}
            place={place}
            data={data}
            closeHref={addresses.units()}
            onClose={() => change({ open: undefined, act: undefined })}
          />
        )
      }
    >
      {ownFirst(units).map((unit) => (
        <UnitCard key={unit.id} unit={unit} at={data.at} open={open} />
      ))}
      {waiting.map(({ id, name, per }) => (
        <p key={id} className="mk-secondary mk-sm">
          {t('page.units.waiting', { unit: name, per })}
        </p>
      ))}
    </WithDetail>
  );
}

/** Whoever looks after one unit need not look for it. */
function ownFirst(units: UnitsData['units']): UnitsData['units'] {
  const isOwn = (unit: UnitsData['units'][number]) => unit.office.can.open;
  return [...units.filter(isOwn), ...units.filter((unit) => !isOwn(unit))];
}
