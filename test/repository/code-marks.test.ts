import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  anyTypes,
  asksFor,
  defaultExports,
  enumsAndClasses,
  type Finder,
  looseComments,
  muteTests,
  nonNullMarks,
  unexplainedAssertions,
} from './code-marks.ts';
import { expectNone } from './expect-none.ts';
import { parseSource, sources } from './source.ts';

const time = asksFor(['new Date', 'Date.now', 'Temporal.Now', 'Temporal.Now.instant', 'Date()']);
const chance = asksFor(['Math.random']);
const environment = asksFor(['process.env', 'import.meta.env']);

interface Rule {
  readonly name: string;
  readonly finder: Finder;
  readonly mend: string;
  /** Where the mark belongs, each place with its reason. */
  readonly except: readonly { readonly path: RegExp; readonly reason: string }[];
  /** One line that breaks the rule and one that keeps it: the proof that the finder can see. */
  readonly bad: string;
  readonly good: string;
}

const rules: readonly Rule[] = [
  {
    name: 'only kernel/clock asks the machine for the time',
    finder: time,
    mend: 'Take `clock` or `now` from the context; a date of the calendar is a Temporal.PlainDate.',
    except: [{ path: /^kernel\/clock\/clock\.ts$/, reason: 'it is the clock' }],
    bad: 'const now = new Date();',
    good: 'const now = clock.now();',
  },
  {
    name: 'nothing is left to chance',
    finder: chance,
    mend: 'Use crypto for secrets and identities, and a seed that is handed in for samples.',
    except: [],
    bad: 'const draw = Math.random() > 0.5;',
    good: 'const draw = Math.max(0.1, 0.5);',
  },
  {
    name: 'only app/config.ts reads the environment',
    finder: environment,
    mend: 'Add the variable to app/config.ts and docs/operate.md, and hand its value in.',
    except: [
      { path: /^app\/config\.ts$/, reason: 'it is the configuration' },
      { path: /^test\/runner\//, reason: 'finds the browser and passes the environment on to what it runs' },
      {
        path: /^e2e\/(playwright\.config|start-server|set-up-once)\.ts$/,
        reason: 'starts a server in an environment of its own',
      },
    ],
    bad: 'const port = process.env.MINKA_PORT;',
    good: 'const port = config.port;',
  },
  {
    name: 'no value has the type any',
    finder: anyTypes,
    mend: 'Say what is known; unknown, parsed at the edge with zod, where nothing is.',
    except: [],
    bad: 'function f(x: any) { return x; }',
    good: 'function f(x: unknown) { return x; }',
  },
  {
    name: 'nothing is declared to be there by "!"',
    finder: nonNullMarks,
    mend: 'Handle the missing case, or state it with invariant().',
    except: [],
    bad: 'const first = list[0]!;',
    good: 'const first = list[0] ?? fallback;',
  },
  {
    name: 'a type assertion says why it is true',
    finder: unexplainedAssertions,
    mend: 'Prefer a type guard or zod; otherwise write the reason in a comment on the line or directly above.',
    except: [],
    bad: 'const id = text as EnterpriseId;',
    good: '// The schema above has just checked it.\nconst id = text as EnterpriseId;\nconst all = [1] as const;',
  },
  {
    name: 'exports have names',
    finder: defaultExports,
    mend: 'Export by name, so that a name means one thing in the whole house.',
    except: [
      {
        path: /\.config\.ts$|^e2e\/set-up-once\.ts$/,
        reason: 'the tool that reads it wants a default export',
      },
    ],
    bad: 'export default 1;',
    good: 'export const one = 1;',
  },
  {
    name: 'there is no enum, and no class but Problem',
    finder: enumsAndClasses,
    mend: 'Use a union of strings and plain functions.',
    except: [{ path: /^kernel\/problem\.ts$/, reason: 'a Problem is thrown, so it must be an Error' }],
    bad: 'class Manager {}',
    good: "type State = 'met' | 'late';",
  },
  {
    name: 'nothing switches the type checker off, and unfinished work has the number of its issue',
    finder: looseComments,
    mend: 'Mend the type; write TODO(#123) with the issue that will do it, or do it.',
    except: [],
    bad: '// TODO later',
    good: '// TODO(#12): later',
  },
  {
    name: 'no test runs alone or is silently skipped',
    finder: muteTests,
    mend: "Mend or delete it; `skip: 'the reason'` where the machine lacks something.",
    except: [],
    bad: "test('x', { skip: true }, () => {});",
    good: "test('x', { skip: missing && 'no PostgreSQL 15 here' }, () => {});",
  },
];

for (const rule of rules) {
  test(rule.name, () => {
    const subject = sources.filter(({ path }) => !rule.except.some((exception) => exception.path.test(path)));
    expectNone(subject.flatMap(rule.finder), rule.mend);
  });
  test(`the rule "${rule.name}" can tell bad from good`, () => {
    assert.equal(rule.finder(parseSource('bad.ts', rule.bad)).length, 1);
    assert.deepEqual(rule.finder(parseSource('good.ts', rule.good)), []);
  });
}
