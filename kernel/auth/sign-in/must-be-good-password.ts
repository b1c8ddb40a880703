import {
  type CommonPasswords,
  commonPasswords,
  type PasswordContext,
  passwordFault,
} from './password-rules.ts';

const COMMON_COUNT = 3_000;
let loading: Promise<CommonPasswords> | undefined;

/** Refuses a password that is too short, too long or easily guessed (password-rules.ts). */
export async function mustBeGoodPassword(password: string, context: PasswordContext): Promise<void> {
  loading ??= loadCommon();
  const fault = passwordFault(password, context, await loading);
  if (fault !== undefined) throw fault;
}

/** The commonest passwords, the commonest first, as zxcvbn-ts keeps them. */
async function loadCommon(): Promise<CommonPasswords> {
  const { dictionary } = await import('@zxcvbn-ts/language-common');
  return commonPasswords(dictionary['passwords-common'].slice(0, COMMON_COUNT));
}
