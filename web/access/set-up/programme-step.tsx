import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { setUp } from '#kernel/auth/contract.ts';
import { type Choice, ChoiceField } from '#web/ui/choice-field.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import { ChosenFiles } from './chosen-files.tsx';
import { FileProblemList } from './file-problem-list.tsx';
import type { FileProblem } from './file-problems.ts';
import type { ChosenFile } from './read-chosen-files.ts';
import type { SetUpOffer } from './set-up-form.tsx';
import { Step } from './step.tsx';

type Body = z.input<(typeof setUp)['body']>['programme'];

/** What the instance opens on: a programme, or a demonstration that brings its own people. */
type Opening = Body['from'] | 'demonstration';

export type ProgrammeDraft = { from: Opening; folder: string; files: readonly ChosenFile[] };

type ProgrammeStepProps = {
  offer: SetUpOffer;
  draft: ProgrammeDraft;
  onDraft: (draft: ProgrammeDraft) => void;
  errorAt: (field: string) => string | undefined;
  problems: readonly FileProblem[];
};

/** Which agreement the instance opens on. */
export function ProgrammeStep({ offer, draft, onDraft, errorAt, problems }: ProgrammeStepProps) {
  const { t } = useTranslation('web');
  const change = (changed: Partial<ProgrammeDraft>) => onDraft({ ...draft, ...changed });
  const applied = offer.programmes.map(({ name }) => name).join(' · ');
  const choices: readonly Choice<Opening>[] = [
    ...(offer.shipped === null
      ? []
      : [{ value: 'shipped' as const, label: offer.shipped.name, note: t('access.setUp.from.shippedNote') }]),
    {
      value: 'folder',
      label: t('access.setUp.from.folder'),
      note: t('access.setUp.from.folderNote'),
      more: (
        <TextField
          label={t('access.setUp.from.folderPath')}
          autoComplete="off"
          spellCheck={false}
          value={draft.folder}
          onChange={(folder) => change({ folder })}
          error={errorAt('programme.folder')}
        />
      ),
    },
    {
      value: 'files',
      label: t('access.setUp.from.files'),
      note: t('access.setUp.from.filesNote'),
      more: (
        <ChosenFiles
          files={draft.files}
          onFiles={(files) => change({ files })}
          error={errorAt('programme.files')}
        />
      ),
    },
    ...(offer.shipped === null || applied !== ''
      ? []
      : [
          {
            value: 'demonstration' as const,
            label: t('access.setUp.from.demonstration'),
            note: t('access.setUp.from.demonstrationNote'),
          },
        ]),
    applied === ''
      ? { value: 'none', label: t('access.setUp.from.none'), note: t('access.setUp.from.noneNote') }
      : { value: 'none', label: t('access.setUp.from.kept'), note: applied },
  ];
  return (
    <Step number={2} title={t('access.setUp.programme')}>
      <ChoiceField
        label={t('access.setUp.programme')}
        labelHidden
        value={draft.from}
        choices={choices}
        onChange={(from) => change({ from })}
      />
      <FileProblemList problems={problems} />
    </Step>
  );
}

/** What is sent of the choice; nothing of a demonstration, which has a door of its own. */
export function programmeBody({ from, folder, files }: ProgrammeDraft): Body | undefined {
  switch (from) {
    case 'folder':
      return { from, folder };
    case 'files':
      return { from, files: files.map(({ path, base64 }) => ({ path, base64 })) };
    case 'demonstration':
      return undefined;
    default:
      return { from };
  }
}
