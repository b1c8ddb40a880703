import type { Offer } from '#kernel/fact/contract.ts';
import type { Agreement } from './load-agreement.ts';
import type { Reader } from './obligation-detail.ts';

/** What a reader may do with a permission: nothing, not now, or at once; `why` says what else stands against it. */
export function offered(
  { may }: Pick<Reader, 'may'>,
  { isNow, speaker }: Pick<Agreement, 'isNow' | 'speaker'>,
  permission: string,
  why: string | null = null,
): Offer {
  if (!may(permission)) return null;
  return isNow ? { may: why === null, why } : { may: false, why: speaker.t('record.notNow') };
}

/** What may be done to a recorded fact: nothing any more once it was taken back. */
export function keepingOffers(
  reader: Pick<Reader, 'may'>,
  agreement: Pick<Agreement, 'isNow' | 'speaker'>,
  permission: string,
  { voided }: Readonly<{ voided: unknown }>,
): Readonly<{ void: Offer; replace: Offer }> {
  const offer = voided === null ? offered(reader, agreement, permission) : null;
  return { void: offer, replace: offer };
}
