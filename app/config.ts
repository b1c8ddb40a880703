import { isIP } from 'node:net';
import { join, resolve } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { installation } from '#kernel/installation.ts';
import type { Locale } from '#kernel/locale.ts';
import type { MailSettings } from '#kernel/mail/open-mail.ts';
import { defaultDataFolder } from './default-data-folder.ts';
import { configInvalid } from './problems.ts';

export type Config = Readonly<{
  host: string;
  port: number;
  dataFolder: string;
  /** The address by which people reach Minka. */
  baseUrl: string;
  /** Folder of the programme on which an empty instance opens; `shipped` for the one that comes with Minka. Without it, setting up chooses. */
  programme: string | undefined;
  /** Addresses and networks whose forwarding headers are believed; nobody's where it is not set. */
  trustedProxies: readonly string[];
  /** Where the files lie that people add. */
  filesFolder: string;
  /** Bytes that a file may have. */
  largestFileBytes: number;
  today: string | undefined;
  databaseUrl: string | undefined;
  appDatabaseUrl: string | undefined;
  authDatabaseUrl: string | undefined;
  jobsDatabaseUrl: string | undefined;
  /** From which every secret is derived, where several servers have to have the same. */
  secret: string | undefined;
  /** The server that takes mail, and who writes; undefined where links are handed over by people alone. */
  mail: MailSettings | undefined;
  locale: Locale;
  /** Whether the person wants no colours on the terminal. */
  plain: boolean;
}>;

/** One setting as `minka config` lists it; what it means stands in the locales under `config.<name>`. */
export type Setting = Readonly<{ name: string; value: string; default: string; isSet: boolean }>;

type Environment = Readonly<Record<string, string | undefined>>;

const isLoopback = (host: string) => /^(localhost|127(\.\d{1,3}){3}|::1)$/.test(host);
const isHost = (host: string) => isIP(host) !== 0 || /^[a-z0-9.-]{1,253}$/i.test(host);
// Addresses and networks, as `10.0.0.0/8, 192.168.1.5`.
const areProxies = (text: string) =>
  text
    .split(',')
    .every((one) => isIP(one.trim().split('/', 1).join('')) !== 0 && /^[^/]+(\/\d{1,3})?$/.test(one.trim()));

// `Minka <minka@example.org>`, or the address alone.
const isSender = (text: string) => /^([^<>\r\n]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/.test(text);

const isFileSize = (text: string) => /^\d{1,4}$/.test(text) && Number(text) >= 1 && Number(text) <= 1_000;

const isDayOrMoment = (text: string) => {
  try {
    if (text.includes('T')) return Temporal.Instant.from(text).epochMilliseconds > 0;
    return Temporal.PlainDate.from(text).toString() === text;
  } catch {
    return false;
  }
};

const url = (protocols: RegExp) => z.url({ protocol: protocols, error: 'address' });

// The messages are keys: `configErrors.<key>` in the locales.
const settings = {
  MINKA_HOST: { default: '127.0.0.1', schema: z.string().refine(isHost, 'host') },
  MINKA_PORT: {
    default: '4321',
    schema: z.string().refine((text) => /^\d{1,5}$/.test(text) && Number(text) < 65_536, 'port'),
  },
  MINKA_DATA: { default: defaultDataFolder(installation), schema: z.string() },
  MINKA_BASE_URL: { default: '', schema: url(/^https?$/) },
  MINKA_TRUST_PROXY: { default: '', schema: z.string().refine(areProxies, 'proxies') },
  MINKA_PROGRAMME: { default: '', schema: z.string() },
  MINKA_FILES: { default: '', schema: z.string() },
  MINKA_FILE_MB: { default: '25', schema: z.string().refine(isFileSize, 'fileSize') },
  MINKA_TODAY: { default: '', schema: z.string().refine(isDayOrMoment, 'day') },
  DATABASE_URL: { default: '', schema: url(/^postgres(ql)?$/) },
  MINKA_APP_DATABASE_URL: { default: '', schema: url(/^postgres(ql)?$/) },
  MINKA_AUTH_DATABASE_URL: { default: '', schema: url(/^postgres(ql)?$/) },
  MINKA_JOBS_DATABASE_URL: { default: '', schema: url(/^postgres(ql)?$/) },
  MINKA_SECRET: { default: '', schema: z.string().min(32, 'secret') },
  SMTP_URL: { default: '', schema: url(/^smtps?$/) },
  MINKA_MAIL_FROM: { default: '', schema: z.string().refine(isSender, 'sender') },
} as const;

type Name = keyof typeof settings;
// Object.keys forgets which keys a literal has.
const names = Object.keys(settings) as Name[];

/**
 * Reads the environment: the only place that does. An empty value counts as not set.
 *
 * @param over values that go before those of the environment
 */
export function readConfig(given: Environment = process.env, over: Environment = {}): Config {
  const environment = { ...given, ...over };
  const errors: { path: string; message: string }[] = [];
  const values: Partial<Record<Name, string>> = {};
  for (const name of names) {
    const text = environment[name]?.trim() ?? '';
    if (text === '') continue;
    const parsed = settings[name].schema.safeParse(text);
    if (parsed.success) values[name] = text;
    else errors.push({ path: name, message: parsed.error.issues[0]?.message ?? '' });
  }
  const host = values.MINKA_HOST ?? settings.MINKA_HOST.default;
  // Links and the check of origins need the name by which people come.
  if (!isLoopback(host) && values.MINKA_BASE_URL === undefined) {
    errors.push({ path: 'MINKA_BASE_URL', message: 'baseUrl' });
  }
  if ((values.SMTP_URL === undefined) !== (values.MINKA_MAIL_FROM === undefined)) {
    const path = values.SMTP_URL === undefined ? 'SMTP_URL' : 'MINKA_MAIL_FROM';
    errors.push({ path, message: 'mail' });
  }
  if (errors.length > 0) throw configInvalid({}, { errors });
  const port = Number(values.MINKA_PORT ?? settings.MINKA_PORT.default);
  const programme = values.MINKA_PROGRAMME;
  const dataFolder = resolve(values.MINKA_DATA ?? settings.MINKA_DATA.default);
  return {
    host,
    port,
    dataFolder,
    baseUrl: values.MINKA_BASE_URL ?? addressOf(host, port),
    programme:
      programme === undefined || ['none', 'shipped'].includes(programme) ? programme : resolve(programme),
    trustedProxies: values.MINKA_TRUST_PROXY?.split(',').map((one) => one.trim()) ?? [],
    filesFolder: resolve(values.MINKA_FILES ?? join(dataFolder, 'files')),
    largestFileBytes: Number(values.MINKA_FILE_MB ?? settings.MINKA_FILE_MB.default) * 1_000_000,
    today: values.MINKA_TODAY,
    databaseUrl: values.DATABASE_URL,
    appDatabaseUrl: values.MINKA_APP_DATABASE_URL,
    authDatabaseUrl: values.MINKA_AUTH_DATABASE_URL,
    jobsDatabaseUrl: values.MINKA_JOBS_DATABASE_URL,
    secret: values.MINKA_SECRET,
    mail: mailOf(values),
    locale: readLocale(environment),
    plain: (environment.NO_COLOR ?? '') !== '',
  };
}

function mailOf({
  SMTP_URL: url,
  MINKA_MAIL_FROM: from,
}: Partial<Record<Name, string>>): MailSettings | undefined {
  return url === undefined || from === undefined ? undefined : { url, from };
}

/** Every setting with its value; the secret and passwords inside addresses are masked. */
export function listSettings(environment: Environment = process.env): readonly Setting[] {
  return names.map((name) => {
    const value = environment[name]?.trim() ?? '';
    const shown = value === '' ? settings[name].default : value;
    const masked = name === 'MINKA_SECRET' && value !== '' ? '•••' : maskPassword(shown);
    return { name, value: masked, default: settings[name].default, isSet: value !== '' };
  });
}

/** The language of the terminal, also where the rest of the environment cannot be used. */
export function readLocale(environment: Environment = process.env): Locale {
  const tag = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
  return tag.startsWith('es') ? 'es' : 'en';
}

/** `http://127.0.0.1:4321`; an IPv6 address stands in brackets. */
export function addressOf(host: string, port: number): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

function maskPassword(text: string): string {
  return text
    .replace(/^(\w+:\/\/[^:@/]*):.*@/, '$1:•••@')
    .replace(/([?&](?:password|sslpassword)=)[^&]*/gi, '$1•••');
}
