import { Popover } from '@mantine/core';
import { useLocation } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '#web/ui/icon.tsx';
import type { SessionPlace } from '../client/session.ts';
import { useHref } from '../client/use-href.ts';
import { entryPath } from './sections.ts';
import { usePlaceRoles } from './use-place-roles.ts';
import './programme-switch.css';

export type ProgrammeSwitchProps = { places: readonly SessionPlace[]; current: string };

/** The programmes in which the reader holds a role, for whoever works in more than one. */
export function ProgrammeSwitch({ places, current }: ProgrammeSwitchProps) {
  const { t } = useTranslation('web');
  const rolesIn = usePlaceRoles();
  const href = useHref();
  const { pathname } = useLocation();
  const [opened, setOpened] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page closes what led to it
  useEffect(() => setOpened(false), [pathname]);
  const here = places.find(({ slug }) => slug === current);
  if (places.length < 2 || here === undefined) return null;
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" width={320} trapFocus returnFocus>
      <Popover.Target>
        <button
          type="button"
          className="mk-programme-button"
          aria-label={t('access.switch.open', { name: here.name })}
          onClick={() => setOpened((open) => !open)}
        >
          <span>{here.name}</span>
          <Icon name="chevron-down" size={14} />
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('access.switch.title')}>
        <ul className="mk-programme-switch">
          {places.map((place) => (
            <li key={place.slug}>
              <a href={href(entryPath(place))} aria-current={place.slug === current ? 'true' : undefined}>
                {place.name}
                <small>{rolesIn(place)}</small>
              </a>
            </li>
          ))}
        </ul>
      </Popover.Dropdown>
    </Popover>
  );
}
