import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** What is held about somebody, asked for once it is wanted: until then nothing of it is on the screen. */
export function OnRequest({ children }: { children: () => ReactNode }) {
  const { t } = useTranslation('people');
  const [isShown, setShown] = useState(false);
  if (isShown) return children();
  return (
    <div>
      <Button onClick={() => setShown(true)}>{t('held.show')}</Button>
    </div>
  );
}
