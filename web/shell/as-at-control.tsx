import { Popover } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#web/ui/format.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { usePlace } from '../client/place.ts';
import type { ProgrammeData } from './app-shell.tsx';
import { AsAtForm } from './as-at-form.tsx';
import './as-at-control.css';

/** Both clocks: what had happened by a date, as it was recorded by a moment. Opens to turn them. */
export function AsAtControl({ programme, past }: { programme: ProgrammeData; past: boolean }) {
  const { t } = useTranslation('web');
  const format = useFormat();
  const { at, known } = usePlace();
  const [opened, setOpened] = useState(false);
  const happened = format.date(at ?? programme.today);
  const recorded = known === undefined ? t('asAt.now') : format.instant(known);
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" width={320} trapFocus returnFocus>
      <Popover.Target>
        <button
          type="button"
          className={past ? 'mk-asat mk-asat-past' : 'mk-asat'}
          aria-label={`${t('asAt.happened')} ${happened}, ${t('asAt.recorded')} ${recorded}`}
          onClick={() => setOpened((open) => !open)}
        >
          <Icon name="clock" />
          <span>
            <small>{t('asAt.happened')}</small>
            <b>{happened}</b>
          </span>
          <span>
            <small>{t('asAt.recorded')}</small>
            <b>{recorded}</b>
          </span>
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('asAt.title')}>
        <AsAtForm programme={programme} past={past} onDone={() => setOpened(false)} />
      </Popover.Dropdown>
    </Popover>
  );
}
