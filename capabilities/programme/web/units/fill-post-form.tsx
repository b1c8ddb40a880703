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
import { fillPost, showUnits } from '../../contract.ts';
import { askedSlots } from './asked-slots.ts';
import type { BeginFormProps } from './begin-form.tsx';
import { CorrectionReason } from './correction-reason.tsx';
import { heldElsewhere } from './held-elsewhere.ts';
import { PersonEntry } from './person-entry.tsx';

/** Fills a post with a person from a day on, with contract and minutes; or corrects who fills it and since when. */
export function FillPostForm({ place, data, corrects, hasLeft = false, onLeave }: BeginFormProps) {
  const { t } = useTranslation('programme');
  const [person, setPerson] = useState(corrects?.person ?? null);
  const [happenedOn, setHappenedOn] = useState(corrects?.fact.happenedOn ?? '');
  const [left, setLeft] = useState({ lastDay: '', reason: '' });
  const [why, setWhy] = useState('');
  const cluster = place.unit.cluster?.id;
  const evidence = useEvidence({
    slots: askedSlots(data.slots.fill, corrects),
    ...(cluster === undefined ? {} : { cluster }),
  });
  const action = useAction(fillPost, { renews: [showUnits], onDone: onLeave });
  const body = {
    post: place.id,
    person: person?.id ?? '',
    happenedOn,
    ...evidence.given,
    ...(hasLeft ? { left } : {}),
    ...(corrects === undefined ? {} : { corrects: { fact: corrects.fact.id, reason: why } }),
  };
  const others = person === null ? [] : heldElsewhere(data, person.id, place.id);
  return (
    <Form
      label={t(corrects === undefined ? 'page.units.post.begin' : 'page.units.post.correct')}
      error={action.error}
      onSubmit={() => {
        // Every slot says what it waits for before anything is sent.
        if (evidence.isReady()) action.act({ body });
      }}
    >
      <FormNotice
        title={t('page.units.refused')}
        error={action.error}
        fields={['person', 'happenedOn', 'left.lastDay', 'left.reason', 'corrects.reason']}
      />
      <PersonEntry
        person={person}
        cluster={place.unit.cluster}
        onPerson={setPerson}
        error={action.errorAt('person')}
      />
      {others.length > 0 && (
        <p className="mk-sm" role="status">
          {t('page.units.alsoHolds', { count: others.length, posts: others.join('; ') })}
        </p>
      )}
      <TextField
        label={t('page.units.firstDay')}
        type="date"
        max={data.at}
        value={happenedOn}
        onChange={setHappenedOn}
        error={action.errorAt('happenedOn')}
      />
      {hasLeft && <LeftFields at={data.at} left={left} onLeft={setLeft} errorAt={action.errorAt} />}
      <EvidenceField {...evidence.field} />
      {corrects !== undefined && (
        <CorrectionReason value={why} onChange={setWhy} error={action.errorAt('corrects.reason')} />
      )}
      <FormActions>
        <SubmitButton pending={action.pending}>
          {t(corrects === undefined ? 'page.units.post.begin' : 'page.units.correctButton')}
        </SubmitButton>
        <Button onClick={onLeave}>{t('web:form.leave')}</Button>
      </FormActions>
    </Form>
  );
}

type Left = { lastDay: string; reason: string };
type LeftFieldsProps = {
  at: string;
  left: Left;
  onLeft: (left: Left) => void;
  errorAt: (field: string) => string | undefined;
};

/** The last day of somebody who has left since, and why. */
function LeftFields({ at, left, onLeft, errorAt }: LeftFieldsProps) {
  const { t } = useTranslation('programme');
  return (
    <>
      <TextField
        label={t('page.units.lastDay')}
        type="date"
        max={at}
        value={left.lastDay}
        onChange={(lastDay) => onLeft({ ...left, lastDay })}
        error={errorAt('left.lastDay')}
      />
      <TextArea
        label={t('page.units.leftBecause')}
        value={left.reason}
        onChange={(reason) => onLeft({ ...left, reason })}
        error={errorAt('left.reason')}
      />
    </>
  );
}
