import { defineQuery } from '#kernel/query.ts';
import { byWeight, type Task } from '#kernel/task/task.ts';
import { daysBetween, parsePlainDate } from '#lib/calendar/index.ts';
import { type fronts, listTasks, type TaskShape } from '../contract/today.ts';
import type { ProgrammeServices } from '../programme-services.ts';
import { mayOwnAny } from '../rules/calendar/is-own.ts';
import { loadAgreement } from './load-agreement.ts';
import type { Reader } from './obligation-detail.ts';
import { obligationTasks } from './obligation-tasks.ts';
import { unitTasks } from './unit-tasks.ts';

/** What waits for whoever asks: of this slice and of all that come after it. */
export const tasksOfReader = (services: ProgrammeServices) =>
  defineQuery({
    endpoint: listTasks,
    door: 'programme.agreement.read',
    async run(context, { query }) {
      const agreement = await loadAgreement(context, query);
      const { clocks, at } = agreement;
      const front = frontOf(context);
      const tasks: Task[] = [
        ...(await obligationTasks(services, context, agreement, front)),
        ...(await unitTasks(context, agreement)),
      ];
      for (const source of services.tasks) tasks.push(...(await source({ ...context, clocks })));
      return {
        front,
        tasks: tasks.sort(byWeight).map((task) => ({
          ...task,
          state: stateOf(task.state),
          days: task.on === null ? null : daysBetween(at, parsePlainDate(task.on)),
        })),
      };
    },
  });

export type Front = (typeof fronts)[number];

/** What somebody is here for: answering comes before acting, which comes before watching. */
function frontOf({ may, identity }: Reader): Front {
  if (may('programme.obligation.answer')) return 'answer';
  if (mayOwnAny(identity.kind === 'person' ? identity.held : [], may)) return 'act';
  return may('programme.facts.examine') ? 'examine' : 'watch';
}

function stateOf(text: string): TaskShape['state'] {
  const parsed = listTasks.response.shape.tasks.element.shape.state.safeParse(text);
  return parsed.success ? parsed.data : 'not_due';
}
