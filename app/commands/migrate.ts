import { createTexts } from '#kernel/i18n/texts.ts';
import { texts } from '../capabilities.ts';
import { readConfig } from '../config.ts';

/** `minka migrate`: brings the schema up to date, as every start does, and says what was done. */
export async function migrateCommand(asJson: boolean): Promise<void> {
  const config = readConfig();
  const { openInstance } = await import('../open-instance.ts');
  const { database } = await openInstance(config, 'migrate', { asGuest: true, verbose: false });
  const { applied } = database;
  await database.close();
  const t = createTexts(texts, config.locale).t;
  const said =
    applied.length === 0 ? t('app:migrate.nothing') : t('app:migrate.applied', { names: applied.join(', ') });
  process.stdout.write(`${asJson ? JSON.stringify({ applied }) : said}\n`);
}
