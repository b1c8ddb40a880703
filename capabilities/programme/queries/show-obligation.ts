import { subjectUnknown } from '#kernel/http/problems.ts';
import { defineQuery } from '#kernel/query.ts';
import { showObligation } from '../contract.ts';
import type { ProgrammeServices } from '../programme-services.ts';
import { loadAgreement } from './load-agreement.ts';
import { obligationDetail } from './obligation-detail.ts';
import { obligationOf } from './obligations-of.ts';

/** One obligation, at the day asked about. */
export const obligationShown = (services: Pick<ProgrammeServices, 'promises'>) =>
  defineQuery({
    endpoint: showObligation,
    door: 'programme.agreement.read',
    async run(context, { params, query }) {
      const agreement = await loadAgreement(context, query);
      const obligation = await obligationOf(services, context, agreement, params.obligation);
      if (obligation === undefined) throw subjectUnknown({});
      return obligationDetail(context, agreement, obligation);
    },
  });
