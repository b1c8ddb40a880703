import type { ResponseOf } from '#kernel/http/endpoint.ts';
import type { showActivities } from '../../contract.ts';

export type Activities = ResponseOf<typeof showActivities>;
export type Activity = Activities['components'][number]['activities'][number];
