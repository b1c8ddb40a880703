import { config } from 'zod';

declare global {
  /** Where libraries that add style elements look for the nonce. */
  var __webpack_nonce__: string | undefined;
}

// The schema library would try whether it may compile code from text; the security policy refuses and reports that.
config({ jitless: true });

/** The nonce of this answer, which styles made at run time have to carry. */
export function styleNonce(): string {
  const meta = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]');
  return meta?.nonce || meta?.getAttribute('nonce') || '';
}

globalThis.__webpack_nonce__ = styleNonce();
