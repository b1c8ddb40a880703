import { type Command, InvalidArgumentError, Option } from 'commander';
import type { TFunction } from 'i18next';
import type { MeasureRegistry } from '#kernel/measure/measure-registry.ts';
import { isPlainDate, isReckonedDate } from '#lib/calendar/index.ts';
import type { RunCommand } from '#programme/command-line';
import type { IndicatorOptions } from './commands/indicators.ts';
import { asAt } from './contract/shapes.ts';

export { indicatorPolicy } from './permissions.ts';

/** Adds `minka indicators`. What it does, and the measures it asks, are loaded when it is called. */
export function indicatorCommands(
  cli: Command,
  run: RunCommand,
  translate: TFunction,
  loadMeasures: () => Promise<MeasureRegistry>,
): void {
  const t = (key: string) => translate(key, { ns: 'indicators' });
  cli
    .command('indicators')
    .description(t('help.indicators'))
    .addOption(
      new Option('--at <date>', t('help.at')).argParser((text) => {
        if (!isPlainDate(text) || !isReckonedDate(text)) throw new InvalidArgumentError(t('help.notADate'));
        return text;
      }),
    )
    .addOption(
      new Option('--known <instant>', t('help.known')).argParser((text) => {
        if (!asAt.shape.known.safeParse(text).success) throw new InvalidArgumentError(t('help.notAnInstant'));
        return text;
      }),
    )
    .addOption(new Option('--programme <slug>', t('help.programme')))
    .addOption(new Option('--json', t('help.json')))
    .action((options: IndicatorOptions) =>
      run(async (host) => {
        const { indicatorsCommand } = await import('./commands/indicators.ts');
        return indicatorsCommand(options, { host, measures: await loadMeasures() });
      }),
    );
}
