import type { TFunction } from 'i18next';
import type { WaitingShape } from '../contract.ts';
import type { WaitsFor } from '../rules/waits-for.ts';

/** What an indicator waits for, each thing once, with its name: a capability, a baseline, a breakdown. */
export function waitingWords(waits: readonly WaitsFor[], t: TFunction): WaitingShape[] {
  const different = new Map(waits.map((one) => [`${one.kind} ${one.id}`, one]));
  return [...different.values()].map(({ kind, id }) => ({ kind, id, name: nameOf({ kind, id }, t) }));
}

function nameOf({ kind, id }: WaitsFor, t: TFunction): string {
  if (kind === 'capability') return t(`capabilities.${id}`);
  if (kind === 'unknown') return id === '' ? t('waits.noMeasure') : t('waits.unknown', { measure: id });
  return t(`waits.${id}`);
}
