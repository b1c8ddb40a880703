import type { TFunction } from 'i18next';
import { systemClock } from '#kernel/clock/clock.ts';
import { databaseTaken } from '#kernel/db/problems.ts';
import type { Ground } from '#kernel/demonstration/scene.ts';
import type { SignInOf } from '#kernel/demonstration/sign-ins.ts';
import { formatDate } from '#kernel/i18n/format-date.ts';
import { createTexts } from '#kernel/i18n/texts.ts';
import { parsePlainDate } from '#lib/calendar/index.ts';
import { texts } from '../capabilities.ts';
import { readConfig } from '../config.ts';
import { programmeUnreadable } from '../problems.ts';

export type DemoOptions = Readonly<{ programme?: string; today?: string; data?: string; json?: boolean }>;

/** `minka demo`: fills an empty instance with a demonstration, and says once with what its people sign in. */
export async function demoCommand({ programme, today, data, json = false }: DemoOptions): Promise<void> {
  const config = readConfig(undefined, data === undefined ? {} : { MINKA_DATA: data });
  const { groundOf, readFolder, shippedFolder } = await import('#programme');
  const { openInstance } = await import('../open-instance.ts');
  const { castSignIns, demonstrate } = await import('../demonstrate.ts');
  const folder = programme ?? (await shippedFolder()) ?? '';
  const read = await readFolder(folder);
  if ('problems' in read) throw programmeUnreadable({ folder });
  const day = today === undefined ? undefined : parsePlainDate(today);
  const ground = groundOf(read.files, { day, now: systemClock.today });
  const instance = await openInstance(config, 'demo', { asGuest: false, verbose: false });
  const { t } = createTexts(texts, config.locale);
  try {
    // A server that runs already would go on telling the real day.
    if (instance.database.standing !== 'alone') throw databaseTaken({});
    const signIns = castSignIns(ground);
    const onPlayed = process.stderr.isTTY === true && !json ? showProgress : undefined;
    await demonstrate(instance, {
      ground,
      signIns,
      locale: config.locale,
      begun: false,
      ...(onPlayed === undefined ? {} : { onPlayed }),
    });
    const start = data === undefined ? 'minka start' : `MINKA_DATA=${data} minka start`;
    const told = json ? asJson(ground, signIns, start) : asText(ground, signIns, start, config.locale, t);
    process.stdout.write(told);
  } finally {
    await instance.database.close();
  }
}

function showProgress(done: number, of: number): void {
  process.stderr.write(done === of ? '\r\u001b[K' : `\r${done} / ${of}`);
}

function asJson(
  { slug, name, today, signedOn }: Ground,
  signIns: readonly SignInOf[],
  start: string,
): string {
  const told = {
    programme: { slug, name },
    today: today.toString(),
    signed_on: signedOn.toString(),
    sign_ins: signIns.map(({ member: { role, cluster, name: called, email }, password }) => ({
      role,
      cluster,
      name: called,
      email,
      password,
    })),
    start,
  };
  return `${JSON.stringify(told, null, 2)}\n`;
}

function asText(
  { name, today, clusters }: Ground,
  signIns: readonly SignInOf[],
  start: string,
  tag: string,
  t: TFunction,
): string {
  const rows = signIns.map(({ member, password }) => {
    const cluster = clusters.find(({ id }) => id === member.cluster);
    const role = t(`auth:roles.${member.role}`);
    return [cluster === undefined ? role : `${role} · ${cluster.name}`, member.email, password] as const;
  });
  const wide = (column: 0 | 1) => Math.max(...rows.map((row) => row[column].length));
  const lines = rows.map(
    ([role, email, password]) => `  ${role.padEnd(wide(0))}  ${email.padEnd(wide(1))}  ${password}`,
  );
  const filled = t('app:demo.filled', { name, date: formatDate(today.toString(), tag) });
  return `${[filled, '', ...lines, '', t('app:demo.once'), t('app:demo.start', { command: start })].join('\n')}\n`;
}
