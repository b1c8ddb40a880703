import { createTexts } from '#kernel/i18n/texts.ts';
import { texts } from '../capabilities.ts';
import { listSettings, readConfig, readLocale } from '../config.ts';

/** `minka config`: the settings; what is wrong with one is told after them. */
export function printSettings(asJson: boolean): void {
  const t = createTexts(texts, readLocale()).t;
  const settings = listSettings().map((setting) => ({
    ...setting,
    meaning: t(`app:config.${setting.name}`),
  }));
  if (asJson) {
    process.stdout.write(`${JSON.stringify({ settings }, null, 2)}\n`);
  } else {
    for (const { name, value, default: standard, isSet, meaning } of settings) {
      const from = isSet ? `  (${t('app:config.head.default')}: ${standard === '' ? '—' : standard})` : '';
      process.stdout.write(`${name}=${value}${from}\n    ${meaning}\n`);
    }
  }
  readConfig();
}
