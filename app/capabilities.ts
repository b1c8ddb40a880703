import type { Command } from 'commander';
import type { TFunction } from 'i18next';
import { indicatorCommands, indicatorPolicy } from '#indicators/command-line';
import type { AccessServices } from '#kernel/auth/access-services.ts';
import { joinPolicies, type Policy } from '#kernel/auth/permission.ts';
import { kernelPolicy } from '#kernel/auth/permissions.ts';
import type { DemonstrationServices } from '#kernel/demonstration/demonstration-desk.ts';
import type { Story } from '#kernel/demonstration/scene.ts';
import { papersPolicy } from '#kernel/fact/fact-policy.ts';
import type { Projector } from '#kernel/fact/fact-services.ts';
import type { FileServices } from '#kernel/files/file-services.ts';
import { filesPolicy } from '#kernel/files/permissions.ts';
import type { TextResources } from '#kernel/i18n/texts.ts';
import type { AnyJob } from '#kernel/jobs/job.ts';
import { type MeasureRegistry, measureRegistry } from '#kernel/measure/measure-registry.ts';
import type { Route } from '#kernel/route.ts';
import { kernelTexts } from '#kernel/texts.ts';
import { peoplePolicy } from '#people/command-line';
import { programmeCommands, programmePolicy, type RunCommand } from '#programme/command-line';
import indicatorsEn from '../capabilities/indicators/locales/en.json' with { type: 'json' };
import indicatorsEs from '../capabilities/indicators/locales/es.json' with { type: 'json' };
import peopleEn from '../capabilities/people/locales/en.json' with { type: 'json' };
import peopleEs from '../capabilities/people/locales/es.json' with { type: 'json' };
import programmeEn from '../capabilities/programme/locales/en.json' with { type: 'json' };
import programmeEs from '../capabilities/programme/locales/es.json' with { type: 'json' };
import appEn from './locales/en.json' with { type: 'json' };
import appEs from './locales/es.json' with { type: 'json' };

/** The only place that knows every slice, in the order in which they may know each other. */
export async function loadRoutes(
  services: AccessServices & FileServices & DemonstrationServices,
): Promise<readonly Route[]> {
  // A command that reads files starts without them and what they need.
  const { peopleHolder, peopleRoutes } = await import('#people');
  const { identityDocumentsOf, programmeHolder, programmeRoutes, programmeTeller } = await import(
    '#programme'
  );
  const { accessRoutes } = await import('#kernel/auth/routes.ts');
  const { auditRoutes } = await import('#kernel/audit/queries.ts');
  const { demonstrationRoutes } = await import('#kernel/demonstration/routes.ts');
  const { fileRoutes } = await import('#kernel/files/routes.ts');
  const { indicatorRoutes, promiseStandings } = await import('#indicators');
  const measures = await loadMeasures();
  const promises = promiseStandings({ measures });
  return [
    ...accessRoutes(services, policy.permissions, texts),
    ...auditRoutes(services.programmes, texts),
    ...demonstrationRoutes(services),
    ...fileRoutes(services),
    ...peopleRoutes({
      programmes: services.programmes,
      documentKinds: identityDocumentsOf,
      holders: [peopleHolder, programmeHolder],
    }),
    ...programmeRoutes({
      ...services,
      projectors,
      promises,
      tasks: [],
      tellers: [programmeTeller({ promises })],
    }),
    ...indicatorRoutes({ measures }),
  ];
}

/** Every capability, built or to come, in the order in which they may know each other. */
export const capabilityNames = [
  'people',
  'programme',
  'forms',
  'enterprises',
  'finance',
  'events',
  'networks',
  'councils',
  'services',
  'markets',
  'indicators',
  'reports',
  'evaluation',
  'outreach',
] as const;

/** The figures that slices answer; of the others it is known which capability will. */
export async function loadMeasures(): Promise<MeasureRegistry> {
  const { programmeMeasures } = await import('#programme');
  return measureRegistry(programmeMeasures, capabilityNames);
}

/** What is kept up to date from facts, in the transaction that records them. */
const projectors: readonly Projector[] = [];

/** What is done after requests and at fixed times, by whichever server comes to it. */
export async function loadJobs(services: AccessServices): Promise<readonly AnyJob[]> {
  const { accessJobs } = await import('#kernel/auth/jobs.ts');
  const { programmeJobs } = await import('#programme');
  const { promiseStandings } = await import('#indicators');
  const promises = promiseStandings({ measures: await loadMeasures() });
  return [...accessJobs(services), ...programmeJobs({ ...services, promises })];
}

/** What each slice adds to a demonstration, in the order of the slices. */
export async function loadStories(): Promise<readonly Story[]> {
  const { peopleStory } = await import('#people');
  const { programmeStory } = await import('#programme');
  return [peopleStory, programmeStory];
}

/** Who may do what in the whole house. */
export const policy: Policy = joinPolicies([
  kernelPolicy,
  filesPolicy,
  papersPolicy,
  peoplePolicy,
  programmePolicy,
  indicatorPolicy,
]);

/** Everything that the server and the command line say. */
export const texts: TextResources = {
  app: { en: appEn, es: appEs },
  ...kernelTexts,
  people: { en: peopleEn, es: peopleEs },
  programme: { en: programmeEn, es: programmeEs },
  indicators: { en: indicatorsEn, es: indicatorsEs },
};

/** Adds the commands of every slice. */
export function addCommands(cli: Command, run: RunCommand, t: TFunction): void {
  programmeCommands(cli, run, t);
  indicatorCommands(cli, run, t, loadMeasures);
}
