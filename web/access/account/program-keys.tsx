import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listKeys, showMatrix } from '#kernel/auth/contract.ts';
import type { ResponseOf } from '#kernel/http/endpoint.ts';
import { Card } from '#web/ui/card.tsx';
import { FormActions } from '#web/ui/form.tsx';
import { Loaded } from '../../client/loaded.tsx';
import { useEndpoint } from '../../client/use-endpoint.ts';
import { Arrival } from './arrival.tsx';
import { MakeKeyForm } from './make-key-form.tsx';
import { ProgramKey } from './program-key.tsx';
import './program-keys.css';

/** Says in words what a permission allows. */
export type MeaningOf = (permission: string) => string;

/** Keys with which programs come in the own name, and a way to make one. */
export function ProgramKeys() {
  const { t } = useTranslation('web');
  const keys = useEndpoint(listKeys);
  const matrix = useEndpoint(showMatrix);
  return (
    <Card title={t('access.keys.title')} note={keys.data?.keys.length}>
      <Loaded query={keys}>
        {(listed) => (
          <Loaded query={matrix}>
            {({ permissions }) => {
              const meanings = new Map(permissions.map(({ id, meaning }) => [id, meaning]));
              return <Listed listed={listed} meaningOf={(id) => meanings.get(id) ?? id} />;
            }}
          </Loaded>
        )}
      </Loaded>
    </Card>
  );
}

type ListedProps = { listed: ResponseOf<typeof listKeys>; meaningOf: MeaningOf };

function Listed({ listed: { keys, can }, meaningOf }: ListedProps) {
  const { t } = useTranslation('web');
  const [making, setMaking] = useState<'no' | 'yes' | 'done'>('no');
  const [ended, setEnded] = useState<string>();
  return (
    <>
      {ended !== undefined && (
        <div className="mk-pad">
          <Arrival key={ended}>{t('access.keys.ended', { name: ended })}</Arrival>
        </div>
      )}
      <ul className="access-keys">
        {keys.map((key) => (
          <ProgramKey key={key.id} programKey={key} meaningOf={meaningOf} onEnded={setEnded} />
        ))}
      </ul>
      <div className="mk-pad">
        {making === 'yes' ? (
          <MakeKeyForm permissions={can.permissions} meaningOf={meaningOf} onDone={() => setMaking('done')} />
        ) : (
          <div className="mk-stack">
            <Arrival arrived={making === 'done'}>
              {can.permissions.length === 0 ? t('access.keys.mayNothing') : t('access.keys.text')}
            </Arrival>
            {can.permissions.length > 0 && (
              <FormActions>
                <Button onClick={() => setMaking('yes')}>{t('access.keys.make')}</Button>
              </FormActions>
            )}
          </div>
        )}
      </div>
    </>
  );
}
