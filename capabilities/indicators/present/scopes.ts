import type { ScopeShape } from '../contract.ts';
import type { JudgedDate, JudgedIndicator } from '../queries/judge-indicators.ts';
import { currentPromise } from '../rules/current-promise.ts';
import { inScope, isPerCluster, scopesOf } from '../rules/in-scope.ts';
import { judgePromise } from '../rules/judge-promise.ts';
import { valueWords } from '../words/value-words.ts';
import { waitingWords } from '../words/waiting-words.ts';
import { clusterOf, evidenceOf, joined, type Presenting } from './indicator.ts';

/** How an indicator stands in each scope: each cluster by what is asked of it alone, the programme by the rest. */
export function presentScopes({ dates }: JudgedIndicator, presenting: Presenting): ScopeShape[] {
  const { programme } = presenting.agreement.programme;
  const clusters = programme.clusters.map(({ id }) => id);
  return scopesOf(
    dates.map(({ asked }) => asked),
    clusters,
  ).flatMap((cluster) => {
    const scoped = dates.map((date) => judgedIn(cluster, date, presenting));
    const current = currentPromise(scoped);
    return current === undefined ? [] : [presentScope(cluster, current, presenting)];
  });
}

function judgedIn(cluster: string | null, date: JudgedDate, { agreement }: Presenting): JudgedDate {
  const when = { at: agreement.at, dueSoonDays: agreement.programme.programme.due_soon_days };
  const asked = inScope(date.asked, cluster);
  const isKept = (index: number) =>
    date.asked.conditions.slice(index, index + 1).some(isPerCluster) === (cluster !== null);
  const conditions = date.promised.conditions.filter((_, index) => isKept(index));
  const earlier = date.earlier.map((promise) => inScope(promise, cluster));
  const promised = { ...date.promised, conditions };
  return { ...date, promised, asked, earlier, judged: judgePromise(asked, earlier, when) };
}

function presentScope(cluster: string | null, current: JudgedDate, presenting: Presenting): ScopeShape {
  const { agreement, t } = presenting;
  const { asked, judged, promised } = current;
  const values = judged.conditions.flatMap(({ values: all }) => all.map(({ value }) => value ?? ''));
  const shown = asked.conditions.map(({ target }, index) => {
    const its = judged.conditions[index];
    const value = cluster === null ? its?.reading : its?.values[0];
    return valueWords(value ?? { value: null }, target, presenting);
  });
  return {
    ...(cluster === null ? { id: 'programme', name: t('scope.programme') } : clusterOf(cluster, agreement)),
    state: judged.state,
    value: joined(values) === '' ? null : joined(values),
    shown: judged.state === 'no_evidence' ? '' : joined(shown),
    target: joined(promised.conditions.map(({ words }) => words())),
    due: promised.due?.toString() ?? null,
    evidence: evidenceOf(current),
    waitsFor: waitingWords(
      asked.conditions.flatMap((condition) => condition.waitsFor),
      t,
    ),
  };
}
