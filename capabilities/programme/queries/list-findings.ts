import { defineQuery } from '#kernel/query.ts';
import { listFindings } from '../contract.ts';
import { presentFinding } from '../present/finding.ts';
import { countFindings, findingsOf } from './findings-about.ts';
import { loadAgreement } from './load-agreement.ts';

/** Everything that the checker found, gravest first. */
export const findingsOfProgramme = defineQuery({
  endpoint: listFindings,
  door: 'programme.agreement.read',
  async run(context, { query }) {
    const agreement = await loadAgreement(context, query);
    const { programme, speaker } = agreement;
    const findings = findingsOf(agreement);
    return {
      findings: findings.map((finding) => presentFinding(finding, programme, speaker)),
      counts: countFindings(findings),
    };
  },
});
