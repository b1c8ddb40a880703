import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormNotice } from '#web/client/form-notice.tsx';
import { useAction } from '#web/client/use-action.ts';
import { useEvidence } from '#web/client/use-evidence.ts';
import { EvidenceField } from '#web/ui/evidence-field.tsx';
import { Form, FormActions, SubmitButton } from '#web/ui/form.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import { openOffice, showUnits } from '../../contract.ts';
import { askedSlots } from './asked-slots.ts';
import type { BeginFormProps } from './begin-form.tsx';
import { CorrectionReason } from './correction-reason.tsx';

/** Opens the office of a unit at an address from a day on; or corrects where and since when. */
export function OpenOfficeForm({ place, data, corrects, onLeave }: BeginFormProps) {
  const { t } = useTranslation('programme');
  const [address, setAddress] = useState(corrects?.address ?? '');
  const [happenedOn, setHappenedOn] = useState(corrects?.fact.happenedOn ?? '');
  const [why, setWhy] = useState('');
  const cluster = place.unit.cluster?.id;
  const evidence = useEvidence({
    slots: askedSlots(data.slots.open, corrects),
    ...(cluster === undefined ? {} : { cluster }),
  });
  const action = useAction(openOffice, { renews: [showUnits], onDone: onLeave });
  const body = {
    unit: place.id,
    address,
    happenedOn,
    ...evidence.given,
    ...(corrects === undefined ? {} : { corrects: { fact: corrects.fact.id, reason: why } }),
  };
  return (
    <Form
      label={t(corrects === undefined ? 'page.units.office.begin' : 'page.units.office.correct')}
      error={action.error}
      onSubmit={() => {
        if (evidence.isReady()) action.act({ body });
      }}
    >
      <FormNotice
        title={t('page.units.refused')}
        error={action.error}
        fields={['address', 'happenedOn', 'corrects.reason']}
      />
      <TextField
        label={t('page.units.address')}
        autoComplete="off"
        maxLength={300}
        value={address}
        onChange={setAddress}
        error={action.errorAt('address')}
      />
      <TextField
        label={t('page.units.firstDayOpen')}
        type="date"
        max={data.at}
        value={happenedOn}
        onChange={setHappenedOn}
        error={action.errorAt('happenedOn')}
      />
      <EvidenceField {...evidence.field} />
      {corrects !== undefined && (
        <CorrectionReason value={why} onChange={setWhy} error={action.errorAt('corrects.reason')} />
      )}
      <FormActions>
        <SubmitButton pending={action.pending}>
          {t(corrects === undefined ? 'page.units.office.begin' : 'page.units.correctButton')}
        </SubmitButton>
        <Button onClick={onLeave}>{t('web:form.leave')}</Button>
      </FormActions>
    </Form>
  );
}
