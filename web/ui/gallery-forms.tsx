import { useState } from 'react';
import { Card } from './card.tsx';
import { CheckField, ChoiceField } from './choice-field.tsx';
import { ConfirmButton } from './confirm-button.tsx';
import { Facts } from './facts.tsx';
import { DateField, FilterBar } from './field.tsx';
import { Form, FormActions, SubmitButton } from './form.tsx';
import { ListFoot } from './list-foot.tsx';
import { ListSearch } from './list-search.tsx';
import { PasswordField } from './password-field.tsx';
import { SelectEntry } from './select-entry.tsx';
import { SwitchField } from './switch-field.tsx';
import { TextField } from './text-field.tsx';

/** Forms and what stands in them: empty, filled, wrong, on its way. */
export function GalleryForms() {
  const [text, setText] = useState('Rosa Quispe');
  const [secret, setSecret] = useState('tres llamas');
  const [choice, setChoice] = useState<'now' | 'after'>('after');
  const [checked, setChecked] = useState(true);
  return (
    <>
      <Card title="Form" note="the first wrong field takes the focus" padded>
        <Form label="Form" onSubmit={() => undefined}>
          <TextField label="Name" hint="As it is written on papers" value={text} onChange={setText} />
          <TextField label="Email address" value="rosa@" error="Write an email address." />
          <TextField label="Address that is given" value="rosa@example.org" readOnly />
          <PasswordField
            label="Password"
            autoComplete="new-password"
            value={secret}
            onChange={setSecret}
            error="At least 12 characters."
          />
          <SelectEntry
            label="Where"
            value="b"
            options={[
              { value: 'a', label: 'First cluster' },
              { value: 'b', label: 'Second cluster' },
            ]}
            onChange={() => undefined}
          />
          <ChoiceField
            label="When does it end?"
            value={choice}
            onChange={setChoice}
            choices={[
              { value: 'now', label: 'Right now', note: 'With the next step' },
              {
                value: 'after',
                label: 'After a day',
                more: <TextField label="Last day" type="date" value="" />,
              },
            ]}
          />
          <CheckField
            label="I am also director"
            note="Sees the whole"
            checked={checked}
            onChange={setChecked}
          />
          <SwitchField
            label="Reminders"
            state={checked ? 'On' : 'Off'}
            note="It turns when it is done"
            on={checked}
            onChange={setChecked}
          />
          <FormActions>
            <SubmitButton pending={false}>Send</SubmitButton>
            <SubmitButton pending>On its way</SubmitButton>
            <SubmitButton plain pending={false}>
              Plain
            </SubmitButton>
          </FormActions>
        </Form>
      </Card>
      <GalleryFacts />
    </>
  );
}

function GalleryFacts() {
  const [day, setDay] = useState<string | undefined>('2026-03-15');
  return (
    <Card title="Facts, question, day" padded>
      <div className="mk-stack">
        <Facts
          facts={[
            { name: 'Role', value: 'Coordinator' },
            { name: 'Invited by', value: 'Rosa Quispe' },
          ]}
        />
        <ConfirmButton
          question="Take it back?"
          confirm="Take back"
          pending={false}
          onConfirm={() => undefined}
        >
          Take back
        </ConfirmButton>
        <FilterBar label="Days">
          <DateField label="From" value={day} onChange={setDay} />
          <ListSearch label="Words that the server looks for" value="quispe" onSearch={() => undefined} />
        </FilterBar>
        <ListFoot shown={50} hasMore pending={false} onMore={() => undefined} />
      </div>
    </Card>
  );
}
