import type { Change } from '#kernel/audit/entry.ts';

type Details = Readonly<{ document: unknown; phone: string | null }>;

/** What the trail says of a change of details: that it was there and that it changed, never what it is. */
export function toldDetails(before: Details, after: Details): readonly Change[] {
  return [
    { field: 'identity_document', before: hidden(before.document), after: hidden(after.document) },
    { field: 'phone', before: hidden(before.phone), after: hidden(after.phone) },
  ].filter(({ field }) =>
    field === 'phone'
      ? before.phone !== after.phone
      : JSON.stringify(before.document) !== JSON.stringify(after.document),
  );
}

function hidden(value: unknown): string | null {
  return value === null ? null : '••••';
}
