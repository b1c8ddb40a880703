import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { sessionOrKey } from '#kernel/auth/session-or-key.ts';
import { codeOf } from '#kernel/db/connection.ts';
import { readSnapshot } from '#kernel/db/identity.ts';
import { demonstrationOf } from '#kernel/demonstration/demonstration-of.ts';
import { brokenOff } from '#kernel/demonstration/problems.ts';
import { buildServer } from '#kernel/http/build-server.ts';
import { installation } from '#kernel/installation.ts';
import { putQueues } from '#kernel/jobs/put-queues.ts';
import { type RunningJobs, runJobs } from '#kernel/jobs/run-jobs.ts';
import { programmeGuide } from '#programme';
import { ensureWebClient } from './build-web.ts';
import { loadJobs, loadRoutes, policy, texts } from './capabilities.ts';
import { addressOf, type Config } from './config.ts';
import { offerSetUp } from './offer-set-up.ts';
import { openDemonstrationDesk } from './open-demonstration-desk.ts';
import { openDoor } from './open-door.ts';
import { openInstance } from './open-instance.ts';
import { openMailing } from './open-mailing.ts';
import { openProgramme } from './open-programme.ts';
import { portBusy, portForbidden } from './problems.ts';
import { version } from './version.ts';

export type Started = Readonly<{
  address: string;
  /** Where the first account is made; null once there is one. */
  setUpLink: string | null;
  stop(): Promise<void>;
}>;

/** `minka start`: builds what is stale, opens the database and the programme, and serves until told to stop. */
export async function start(config: Config, verbose: boolean): Promise<Started> {
  await ensureWebClient();
  const instance = await openInstance(config, 'start', { asGuest: false, verbose });
  const { database, log } = instance;
  process.on('uncaughtExceptionMonitor', (error) => log.error({ err: error }, 'Minka ends because of a bug'));
  let app: FastifyInstance | undefined;
  let working: RunningJobs | undefined;
  const stop = async () => {
    log.info({}, 'stopping');
    await Promise.all([app?.close(), working?.stop()]);
    await database.close();
    log.info({}, 'stopped');
  };
  try {
    await openProgramme(instance);
    const signIn = await openDoor(instance);
    const demonstration = await readSnapshot(database.kysely, demonstrationOf);
    if (demonstration?.filled === false) throw brokenOff({});
    // The people of a demonstration are invented, and so are their addresses: nobody is written to.
    const mailing = demonstration === null ? await openMailing(config) : null;
    const services = {
      signIn,
      programmes: programmeGuide,
      baseUrl: config.baseUrl,
      mailing,
      files: instance.files,
      largestFileBytes: config.largestFileBytes,
      demonstration: openDemonstrationDesk(instance),
    };
    const jobs = await loadJobs(services);
    await putQueues(database.jobsPool, jobs);
    app = await buildServer({
      routes: await loadRoutes(services),
      database,
      clock: instance.clock,
      policy,
      sessionOf: (headers) => sessionOrKey(signIn, headers),
      trustedProxies: config.trustedProxies,
      texts,
      log,
      webFolder: join(installation, 'web', 'dist'),
      baseUrl: config.baseUrl,
      version,
    });
    const address = await listen(app, config);
    log.info({ address, version }, 'Minka is open');
    working = runJobs({ database, jobs, clock: instance.clock, log, restMs: 1_000 });
    return { address, setUpLink: await offerSetUp(instance, address), stop };
  } catch (error) {
    log.error({ err: error }, 'Minka could not start');
    await stop();
    throw error;
  }
}

async function listen(app: FastifyInstance, config: Config): Promise<string> {
  const { host, port } = config;
  try {
    await app.listen({ host, port });
  } catch (error) {
    const address = addressOf(host, port);
    if (codeOf(error) === 'EADDRINUSE') throw portBusy({ address }, { cause: error });
    const reason = error instanceof Error ? error.message : String(error);
    throw portForbidden({ address, reason }, { cause: error });
  }
  const bound = app.server.address();
  const isFree = port === 0 && typeof bound === 'object' && bound !== null;
  return isFree ? addressOf(host, bound.port) : config.baseUrl;
}
