import type { Role } from '#kernel/auth/roles.ts';
import type { Programme } from '../format/programme.ts';

/** Whose account answers for an obligation: who holds one of these roles, in this cluster where one is named. */
export type Answerers = Readonly<{ roles: readonly Role[]; cluster: string | null }>;

/**
 * Who answers for whoever owes an obligation, from the units, councils and parties of the programme's files:
 *
 * - a unit that each cluster has, and its posts: coordinator and assistant of the cluster
 * - any other unit, and the executing agency: director and assistant of the executing unit
 * - a council: its secretary, and the coordinator, who records what it does
 * - every other party, such as the donor or an evaluator, is outside: nobody here
 *
 * What no cluster is named for is answered for by the holders in all of them.
 */
export function answersFor(
  { owner, cluster: named }: Readonly<{ owner: string; cluster?: string | undefined }>,
  { programme }: Pick<Programme, 'programme'>,
): Answerers {
  const cluster = named ?? null;
  const [body = ''] = owner.split('.', 1);
  const unit = programme.units.find(({ id }) => id === body);
  const council = programme.councils.find(({ id }) => id === body);
  if (unit?.per === 'cluster') return { roles: clusterOffice, cluster };
  if (council !== undefined) return { roles: ['council_secretary', 'coordinator'], cluster };
  const isAgency = programme.parties.some(({ id, role }) => id === owner && role === 'executing_agency');
  return { roles: unit !== undefined || isAgency ? executingOffice : [], cluster: null };
}

const clusterOffice: readonly Role[] = ['coordinator', 'cluster_assistant'];
const executingOffice: readonly Role[] = ['director', 'project_assistant'];

/** Every role that answers for something in some programme. */
export const answering: readonly Role[] = [...executingOffice, ...clusterOffice, 'council_secretary'];
