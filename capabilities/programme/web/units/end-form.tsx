import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormNotice } from '#web/client/form-notice.tsx';
import { useAction } from '#web/client/use-action.ts';
import { useEvidence } from '#web/client/use-evidence.ts';
import { EvidenceField } from '#web/ui/evidence-field.tsx';
import { Form, FormActions, SubmitButton } from '#web/ui/form.tsx';
import { TextArea } from '#web/ui/text-area.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import { type closeOffice, type leavePost, showUnits } from '../../contract.ts';
import type { UnitsData } from '../units-page.tsx';
import { askedSlots } from './asked-slots.ts';
import { CorrectionReason } from './correction-reason.tsx';
import type { ShownPlace, ShownSpell } from './shown-places.ts';

export type EndFormProps = {
  endpoint: typeof leavePost | typeof closeOffice;
  place: ShownPlace;
  spell: ShownSpell;
  data: UnitsData;
  /** The ending that it takes the place of, where it corrects one. */
  corrects?: ShownSpell['endings'][number];
  onLeave: () => void;
};

/** Records the last day of a holder in a post, or of an office at its address, with the reason; or corrects it. */
export function EndForm({ endpoint, place, spell, data, corrects, onLeave }: EndFormProps) {
  const { t } = useTranslation('programme');
  const [happenedOn, setHappenedOn] = useState(corrects?.fact.happenedOn ?? '');
  const [reason, setReason] = useState(corrects?.reason ?? '');
  const [why, setWhy] = useState('');
  const { kind, unit } = place;
  const evidence = useEvidence({
    slots: askedSlots(kind === 'post' ? data.slots.leave : data.slots.close, corrects),
    ...(unit.cluster === null ? {} : { cluster: unit.cluster.id }),
  });
  const action = useAction(endpoint, { renews: [showUnits], onDone: onLeave });
  const body = {
    happenedOn,
    reason,
    ...evidence.given,
    ...(corrects === undefined ? {} : { corrects: { fact: corrects.fact.id, reason: why } }),
  };
  return (
    <Form
      label={t(`page.units.${kind}.end`)}
      error={action.error}
      onSubmit={() => {
        if (evidence.isReady()) action.act({ params: { fact: spell.fact.id }, body });
      }}
    >
      <FormNotice
        title={t('page.units.refused')}
        error={action.error}
        fields={['happenedOn', 'reason', 'corrects.reason']}
      />
      <TextField
        label={t('page.units.lastDay')}
        hint={t('page.units.lastDayHint')}
        type="date"
        min={spell.fact.happenedOn}
        max={data.at}
        value={happenedOn}
        onChange={setHappenedOn}
        error={action.errorAt('happenedOn')}
      />
      <TextArea
        label={t(`page.units.${kind}.endReason`)}
        value={reason}
        onChange={setReason}
        error={action.errorAt('reason')}
      />
      <EvidenceField {...evidence.field} />
      {corrects !== undefined && (
        <CorrectionReason value={why} onChange={setWhy} error={action.errorAt('corrects.reason')} />
      )}
      <FormActions>
        <SubmitButton pending={action.pending}>
          {t(corrects === undefined ? `page.units.${kind}.end` : 'page.units.correctButton')}
        </SubmitButton>
        <Button onClick={onLeave}>{t('web:form.leave')}</Button>
      </FormActions>
    </Form>
  );
}
