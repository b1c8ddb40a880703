import { decimal } from '#lib/decimal/index.ts';
import type { Speaker } from '../../words/speaker.ts';
import type { BudgetRow } from '../format/budget-row.ts';
import type { Agreement } from './agreement.ts';
import { parseBudgetKey } from './budget-figures.ts';
import type { Draft, DraftLine, DraftPlace } from './draft.ts';
import { placedStatements } from './placed-statements.ts';
import { cellPlace, figure, listOf, named, placeAt, quoted, word } from './words.ts';
import { activityPlaces, linesFor, namesOfWork, workPlaces } from './work.ts';

/** Work that the text asks for and that no line of the budget pays for. */
export function unfundedWork({ programme, monthOf }: Agreement): Draft[] {
  const lastMonth = Math.max(
    ...programme.programme.periods.map(({ id }) => monthOf({ end: id })?.month ?? 0),
  );
  return workPlaces(programme).flatMap(({ statement, file, path, paragraph }): Draft[] => {
    const { calls_for, paid_by, label, by } = statement;
    if (paid_by !== undefined || linesFor(programme, namesOfWork(programme, calls_for)).length > 0) return [];
    // What falls due after all money cannot have a line: another rule tells that.
    if ((monthOf(by)?.month ?? 0) > lastMonth && lastMonth > 0) return [];
    const name = (speaker: Speaker) => speaker.say(label);
    return [
      {
        code: 'work-unfunded',
        severity: 'warning',
        subject: calls_for,
        params: { what: name },
        places: [placeAt(programme, file, path, paragraph, name)],
        values: [],
        arithmetic: [],
      },
    ];
  });
}

/** Activities of the logical framework without a line, by component. */
export function unfundedActivities({ programme }: Agreement): Draft[] {
  const works = new Set(
    workPlaces(programme).flatMap(({ statement }) => namesOfWork(programme, statement.calls_for)),
  );
  const idle = activityPlaces(programme).filter(
    ({ activity }) => !works.has(activity.id) && linesFor(programme, [activity.id]).length === 0,
  );
  return [...Map.groupBy(idle, ({ component }) => component)].map(([component, activities]): Draft => {
    const names = activities.map(({ activity }) => quoted(activity.statement));
    return {
      code: 'activities-unfunded',
      severity: 'warning',
      subject: `component.${component}`,
      params: { component, what: listOf(names) },
      places: activities.map(({ activity, path }) =>
        placeAt(programme, 'logframe.yaml', path, activity.source, (speaker) =>
          speaker.say(activity.statement),
        ),
      ),
      values: activities.map(({ activity }) => activity.id),
      arithmetic: [],
    };
  });
}

/** Lines that pay for nothing that the agreement asks for, by heading. */
export function linesWithoutWork({ programme, statements }: Agreement): Draft[] {
  const spoken = new Set(
    statements
      .filter(({ origin }) => origin === 'paragraph' || origin === 'table')
      .map(({ key }) => parseBudgetKey(key, programme)?.row.id),
  );
  const idle = programme.budget.rows.filter(
    (row) => row.kind === 'line' && row.for.length === 0 && !spoken.has(row.id),
  );
  const byHeading = Map.groupBy(idle, (row) => headingOf(row, programme.budget.rows));
  return [...byHeading].map(([heading, rows]): Draft => {
    const total = rows.reduce((sum, { total: cell }) => sum.plus(decimal(cell?.text ?? '0')), decimal('0'));
    return {
      code: 'line-unexplained',
      severity: 'warning',
      subject: `budget.${heading}`,
      params: {
        heading: named(programme, `budget.${heading}`),
        rows: listOf(rows.map(({ id }) => named(programme, `budget.${id}`))),
        total: figure(total),
      },
      places: rows.map((row) => cellPlace(programme, row, 'total')),
      values: rows.map(({ id }) => id),
      arithmetic: rows.map(
        (row): DraftLine => ({
          label: named(programme, `budget.${row.id}`),
          value: row.total === undefined ? '' : figure(decimal(row.total.text)),
        }),
      ),
    };
  });
}

function headingOf(row: BudgetRow, rows: readonly BudgetRow[]): string {
  const parent = rows.find(({ id }) => id === row.within);
  return parent === undefined ? row.id : headingOf(parent, rows);
}

/** The part of a price that the programme does not bear, where no column of the budget does either. */
export function unfinancedCosts({ programme }: Agreement): Draft[] {
  return programme.budget.rows.flatMap((row): Draft[] => {
    const { fullUnitCost } = row;
    if (fullUnitCost === undefined) return [];
    const full = decimal(fullUnitCost.text);
    const parts = row.years.flatMap(({ unitCost, quantity }, index) => {
      if (unitCost === undefined || quantity === undefined) return [];
      const rest = full.minus(decimal(unitCost.text));
      return rest.gt('0') ? [{ year: index + 1, rest, quantity: decimal(quantity.text) }] : [];
    });
    if (parts.length === 0) return [];
    const sum = parts.reduce((all, { rest, quantity }) => all.plus(rest.times(quantity)), decimal('0'));
    return [
      {
        code: 'cost-unfinanced',
        severity: 'warning',
        subject: `budget.${row.id}`,
        params: { line: named(programme, `budget.${row.id}`), full: figure(full), sum: figure(sum) },
        places: parts.map(({ year }) => cellPlace(programme, row, `y${year}`)),
        values: [full.toFixed(), sum.toFixed()],
        arithmetic: [
          ...parts.map(({ year, rest, quantity }): DraftLine => {
            const calculation = [figure(quantity), figure(full), figure(full.minus(rest))] as const;
            return {
              label: word('line.restOfPrice', {
                year: String(year),
                quantity: calculation[0],
                full: calculation[1],
                borne: calculation[2],
              }),
              value: figure(rest.times(quantity)),
            };
          }),
          { label: word('line.sum'), value: figure(sum), emphasised: true },
        ],
      },
    ];
  });
}

/** Somebody who is to pay a part and has no column in the budget. */
export function payersWithoutColumn({ programme }: Agreement): Draft[] {
  const paying = placedStatements(programme).flatMap(({ statement, file, path, paragraph }) =>
    'pays' in statement
      ? [
          {
            payer: statement.pays,
            work: statement.for,
            share: statement.share,
            place: placeAt(
              programme,
              file,
              path,
              paragraph,
              listOf(statement.for.map((id) => named(programme, id))),
            ),
          },
        ]
      : [],
  );
  const financiers = new Set(programme.programme.financiers.flatMap(({ id, party }) => [id, party ?? id]));
  const without = Map.groupBy(
    paying.filter(({ payer }) => !financiers.has(payer)),
    ({ payer }) => payer,
  );
  return [...without].flatMap(([payer, parts]): Draft[] => {
    const places: DraftPlace[] = parts.map(({ place }) => place);
    const all = [...new Set(parts.flatMap((part) => part.work))];
    // Where a line prints the full price the part that is left over is a finding of its own.
    const open = all.filter(
      (id) => !linesFor(programme, [id]).some(({ fullUnitCost }) => fullUnitCost !== undefined),
    );
    if (open.length === 0) return [];
    return [
      {
        code: 'payer-without-column',
        severity: 'warning',
        subject: payer,
        params: { payer: named(programme, payer), work: listOf(open.map((id) => named(programme, id))) },
        places,
        values: open,
        arithmetic: parts.flatMap(({ share, work: paid }): DraftLine[] =>
          share === undefined ? [] : paid.flatMap((id) => shareLines(programme, id, share)),
        ),
      },
    ];
  });
}

function shareLines(programme: Agreement['programme'], id: string, share: string): DraftLine[] {
  const row = parseBudgetKey(id, programme)?.row;
  if (row?.total === undefined) return [];
  const total = decimal(row.total.text);
  const ratio = decimal(share.replace('%', '')).times('0.01');
  return [
    {
      label: word('line.shareOf', { share: figure(ratio, 'percent'), base: figure(total) }),
      value: figure(total.times(ratio)),
      emphasised: true,
    },
  ];
}
