import type { PasswordContext } from './password-rules.ts';

/** Shorter ones (de, la, of) make up anything. */
const WORD_LENGTH_MIN = 3;

/** The words that others would try first for this person: name, address, the programme's words, and Minka's own. */
export function contextWords({ email, name, words }: PasswordContext): readonly string[] {
  const texts = ['minka', 'password', 'contraseña', 'clave', name, email, ...words];
  const single = texts.flatMap((text) => plainWords(text));
  const joined = texts.map((text) => plainWords(text).join(''));
  return [...new Set([...single, ...joined])].filter((word) => word.length >= WORD_LENGTH_MIN);
}

function plainWords(text: string): readonly string[] {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');
}
