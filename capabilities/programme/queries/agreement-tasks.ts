import type { Task } from '#kernel/task/task.ts';
import { isOpenError } from '../rules/check/check.ts';
import { findingsOf } from './findings-about.ts';
import type { Agreement } from './load-agreement.ts';
import type { Reader } from './obligation-detail.ts';

/** What the agreement itself asks of those who look after it: its signing, and what it contradicts itself in. */
export function agreementTasks(reader: Reader, agreement: Agreement): readonly Task[] {
  return [...signing(reader, agreement), ...deciding(reader, agreement)];
}

/** Every date counts from the signature; while it is assumed, recording it is a task of whoever may. */
function signing({ may }: Reader, { anchors, speaker }: Agreement): readonly Task[] {
  if (!anchors.assumed || !may('programme.event.record')) return [];
  return [
    {
      id: 'record/signature',
      kind: 'record',
      weight: 'holding_up',
      title: speaker.t('task.signing'),
      about: speaker.t('task.signingAbout'),
      state: 'due_soon',
      cluster: null,
      on: anchors.signedOn.toString(),
      counts: 'since',
      said: null,
      opens: { page: 'events', id: 'signature' },
      others: 0,
    },
  ];
}

/** Contradictions of the agreement are somebody's to settle; they are one matter, whatever their number. */
function deciding({ may }: Reader, agreement: Agreement): readonly Task[] {
  if (!may('programme.finding.settle')) return [];
  const open = findingsOf(agreement).filter(isOpenError);
  const [first] = open;
  if (first === undefined) return [];
  const { t } = agreement.speaker;
  return [
    {
      id: 'decide/findings',
      kind: 'decide',
      weight: 'waiting',
      title: t('task.findings', { count: open.length }),
      about: t('task.findingsAbout'),
      state: 'at_risk',
      cluster: null,
      on: null,
      counts: 'since',
      said: null,
      opens: open.length === 1 ? { page: 'finding', id: first.key } : { page: 'findings', id: '' },
      others: 0,
    },
  ];
}
