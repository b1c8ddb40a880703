import type { FastifyRequest } from 'fastify';
import { chooseLocale, isLocale } from '#kernel/i18n/choose-locale.ts';
import type { Locale } from '#kernel/locale.ts';

/** The reader's language: `?lang=` if it names one of ours, else the browser's order. Known before any validation. */
export function requestLocale(request: FastifyRequest): Locale {
  const asked = new URLSearchParams(request.url.split('?')[1] ?? '').get('lang');
  if (isLocale(asked)) return asked;
  return chooseLocale(preferredLanguages(request.headers['accept-language'] ?? ''));
}

// RFC 9110 section 12.5.4: `es-PE, en;q=0.8` in the order of its weights.
function preferredLanguages(header: string): readonly string[] {
  return header
    .slice(0, 500)
    .split(',')
    .map((entry) => {
      const [tag = '', ...parameters] = entry.split(';').map((part) => part.trim());
      const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
      return { tag, weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ tag, weight }) => tag !== '' && weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ tag }) => tag);
}
