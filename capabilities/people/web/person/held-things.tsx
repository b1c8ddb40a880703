import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { HeldShape } from '#people/contract';
import { usePlace } from '#web/client/place.ts';
import { Facts } from '#web/ui/facts.tsx';
import { useFormat } from '#web/ui/format.tsx';
import { Icon } from '#web/ui/icon.tsx';

type HeldThingsProps = { things: readonly HeldShape[]; exportHref: string; exportLabel: string };

/** What is held about a person, thing by thing, and all of it as a file for that person. */
export function HeldThings({ things, exportHref, exportLabel }: HeldThingsProps) {
  const { t } = useTranslation('people');
  const format = useFormat();
  const { lang } = usePlace();
  return (
    <>
      {things.map((thing) => (
        <Facts
          key={`${thing.said} ${thing.recordedAt} ${thing.title}`}
          facts={[
            { name: thing.said, value: thing.title },
            ...thing.fields,
            { name: t('detail.recordedAt'), value: format.instant(thing.recordedAt) },
            ...(thing.papers === 0
              ? []
              : [{ name: t('held.paper'), value: t('held.papers', { count: thing.papers }) }]),
          ]}
        />
      ))}
      <div>
        <Button
          component="a"
          download
          href={exportHref}
          hrefLang={lang}
          leftSection={<Icon name="download" size={14} />}
        >
          {exportLabel}
        </Button>
      </div>
    </>
  );
}
