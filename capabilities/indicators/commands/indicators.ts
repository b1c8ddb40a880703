import type { TFunction } from 'i18next';
import type { ResponseOf } from '#kernel/http/endpoint.ts';
import { formatDate } from '#kernel/i18n/format-date.ts';
import type { MeasureRegistry } from '#kernel/measure/measure-registry.ts';
import { programmesOfInstance } from '#programme';
import type { AskQuery, CommandHost, ExitCode } from '#programme/command-line';
import type { IndicatorShape, ScopeShape, showBoard } from '../contract.ts';
import { programmeMissing, programmeUnnamed } from '../problems.ts';
import { boardOfIndicators } from '../queries/show-board.ts';
import { speak } from '../words/speak.ts';

export type IndicatorOptions = Readonly<{
  at?: string;
  known?: string;
  programme?: string;
  json?: boolean;
}>;

type Running = Readonly<{ host: CommandHost; measures: MeasureRegistry }>;

/** `minka indicators`: how every indicator stands in each of its scopes, as the page Results shows it. */
export async function indicatorsCommand(
  { at, known, programme, json = false }: IndicatorOptions,
  { host, measures }: Running,
): Promise<ExitCode> {
  const board = await host.read(async (ask) =>
    ask(boardOfIndicators({ measures }), {
      params: { programme: programme ?? (await onlyProgramme(ask)) },
      query: { ...(at === undefined ? {} : { at }), ...(known === undefined ? {} : { known }) },
    }),
  );
  host.out(
    json ? `${JSON.stringify({ indicators: rowsOf(board).map(jsonOf) }, null, 2)}\n` : tableOf(board, host),
  );
  return 0;
}

async function onlyProgramme(ask: AskQuery): Promise<string> {
  const { programmes } = await ask(programmesOfInstance, { params: {}, query: {} });
  const [first, ...others] = programmes;
  if (first === undefined) throw programmeMissing({});
  if (others.length > 0) throw programmeUnnamed({ slugs: programmes.map(({ slug }) => slug).join(', ') });
  return first.slug;
}

type Board = ResponseOf<typeof showBoard>;
type Row = Readonly<{ indicator: IndicatorShape; scope: ScopeShape }>;

function rowsOf({ indicators }: Board): readonly Row[] {
  return indicators.flatMap((indicator) => indicator.scopes.map((scope) => ({ indicator, scope })));
}

/** The stable face of an indicator in one scope, for other programs. */
function jsonOf({ indicator, scope }: Row) {
  return {
    id: indicator.id,
    scope: scope.id,
    statement: indicator.statement,
    value: scope.value,
    target: scope.target,
    due: scope.due,
    state: scope.state,
    evidence_count: scope.evidence,
    ...(scope.waitsFor.length === 0 ? {} : { waits_for: scope.waitsFor.map(({ id }) => id) }),
  };
}

function tableOf(board: Board, { locale }: CommandHost): string {
  const t = speak(locale);
  const rows = rowsOf(board).map(({ indicator, scope }) => [
    indicator.id,
    scope.name,
    t(`state.${scope.state}`),
    scope.due ?? '–',
    told(scope, t),
    indicator.statement,
  ]);
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0), 0));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const head = t('table.head', { at: formatDate(board.at, locale) });
  return `${[head, '', ...lines, '', t('table.count', { count: board.indicators.length })].join('\n')}\n`;
}

/** The value beside its target, or what is waited for. */
function told({ shown, target, waitsFor }: ScopeShape, t: TFunction): string {
  if (waitsFor.length > 0) return t('table.waits', { what: waitsFor.map(({ name }) => name).join(', ') });
  return t('table.value', { value: shown, target });
}
